import pytest

from callboard.relate.wording import head_and_tail, level, normal, parts


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Health care", "healthcare"),
        ("data sets", "Dataset"),
        ("multi-modal", "multimodal"),
        ("e-health", "eHealth"),
        ("Optimisation of behaviours", "optimization of behavior"),
        ("paediatric anaesthesia", "pediatric anesthesia"),
        ("labelling", "labeling"),
        ("patients' data", "patient data"),
        ("the model’s bias", "the models bias"),
        ("analyses", "analysis"),
        ("ﬁnance", "finance"),
        ("defence", "defense"),
        ("losses and boxes", "loss and box"),
    ],
)
def test_one_form(one, two):
    assert normal(one) == normal(two)


@pytest.mark.parametrize("word", ["gas", "virus", "analysis", "loss", "is", "noise", "four", "rising", "bus"])
def test_left_alone(word):
    assert level(word) == word


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("Imaging, such as MRI", "Imaging, "),
        ("Imaging (e.g. MRI)", "Imaging ("),
        ("Imaging including MRI", "Imaging "),
        ("Imaging", "Imaging"),
        ("Imaging except MRI such as CT", "Imaging "),
    ],
)
def test_head(line, head):
    kept, end = head_and_tail(line)
    assert kept[:end] == head


def test_parts():
    line = "AI, ML and (LLM)"
    assert [line[start:end].strip() for start, end in parts(line)] == ["AI", "ML", "", "LLM", ""]
