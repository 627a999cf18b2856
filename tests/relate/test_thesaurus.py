from pathlib import Path

import pytest
import yaml

from callboard.relate.thesaurus import Thesaurus
from callboard.relate.wording import level, normal

SHIPPED = Path(__file__).parents[2] / "plugins/callboard/data/topics.yaml"

# Words of every call, whatever it is about.
COMMON = """
ability access accuracy action agent algorithm analysis answer application approach architecture art aspect assessment
author availability bank base building business call case challenge change chart child circle class code collaboration
collection community company comparison complexity computation computer concept conference context continuum control
correctness cost country course culture data decision definition demo design development device discovery discussion
diversity domain economy effect efficiency element end energy engineering environment error evaluation event evidence
example experience experiment expert exploration failure feature feedback field film framework function future goal
group growth hardware health help history home human idea image impact implementation improvement industry information
infrastructure input interaction interest interface issue judge knowledge lab language law learning lesson level life
limit line list machine management map mapping market material matter mean measure media method mind model movement
need network news number object open operation opinion order output paper part participant people performance person
place plan planning platform play player point policy power practice prediction presentation press problem procedure
process product production program progress project property proposal public quality question range rate reality
reason record region relation report representation research resource response result review risk role rule safety
sample scale scheme science scope search service session set sharing sign skill society software solution source space
speech stage standard state step storage story strategy structure student study subject success support survey system
task teacher team technique technology term test text theme theory thing time tool topic trade traffic training
translation trend truth type union unit university use user value variable variety version video view vision voice web
word work workshop world year
""".split()


@pytest.fixture(scope="module")
def shipped():
    return Thesaurus.from_data(yaml.load(SHIPPED.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


def small(**concepts):
    return Thesaurus.from_data({"Field": concepts})


class TestMatching:
    @pytest.mark.parametrize(
        ("line", "found"),
        [
            ("MRI", ["imaging"]),
            ("Learning from mri scans.", ["imaging"]),
            ("Medical-Image  analysis", ["imaging"]),
            ("Analyses of medical images", []),
            ("MEDICAL IMAGE ANALYSES", ["imaging"]),
            ("Image analysis", ["vision"]),
            ("Image analysis of MRI, and medical image analysis", ["vision", "imaging"]),
            ("Sight, such as medical image analysis", ["vision"]),
            ("Anything, such as medical image analysis", ["imaging"]),
            ("Anything other than MRI", []),
            ("RAG for all", ["rag"]),
            ("RAGs", ["rag"]),
            ("Rag and bone", []),
            ("rags", []),
            ("Advances in machine learning", ["ml"]),
            ("AI and machine learning", ["ml"]),
            ("machine learning for bees", []),
            ("private and fast machine learning", ["private-ml"]),
            ("private machine learning on MRI", ["private-ml", "imaging"]),
            ("private one two three four five learning", []),
            ("Sights, not on MRI", ["vision"]),
            ("Imaging, including but not limited to MRI", ["imaging"]),
            ("Sound, image, analysis and smell", []),
            ("Image and gait analysis", ["vision"]),
            ("Image and the fine analysis", []),
            ("Image and gait or voice analysis", []),
            ("Computer vison", []),
            ("Computre vision", ["vision"]),
            ("Advances in medical image anlysis", ["imaging"]),
            ("Medical image paralysis", []),
            ("", []),
        ],
    )
    def test_line(self, line, found):
        thesaurus = small(
            imaging={"name": "Medical imaging", "aliases": ["MRI", "medical image analysis"]},
            vision={"name": "Computer vision", "aliases": ["image analysis", "sight"]},
            rag={"name": "Retrieval", "aliases": ["=RAG"]},
            ml={"name": "Machine learning", "whole": ["machine learning", "ML"]},
            **{"private-ml": {"name": "Private learning", "patterns": ["private ... learning"]}},
        )
        assert list(thesaurus.match(line)) == found

    def test_of_two_topics_one_misspelling_away_none_is_taken(self):
        thesaurus = small(a={"aliases": ["visualizing"]}, b={"aliases": ["visualiring"]})
        assert thesaurus.match("visualiding") == ()

    def test_an_antonym_is_no_misspelling(self):
        assert small(a={"aliases": ["supervised learning"]}).match("unsupervised learning") == ()

    def test_words_that_led_to_a_topic(self):
        thesaurus = small(
            imaging={"aliases": ["medical image analysis"]},
            rag={"aliases": ["=RAG"]},
            ml={"whole": ["ML"]},
            long={"name": "Telemedicine"},
        )
        for line, slug, words in (
            ("Some medical-image analyses here", "imaging", "medical-image analyses"),
            ("Uses of RAGs.", "rag", "RAGs"),
            ("Bees,  ML , ants", "ml", "ML"),
            ("On telemedicin.", "long", "telemedicin"),
        ):
            start, end = thesaurus.find(line)[slug]
            assert line[start:end] == words

    def test_a_longer_phrase_wins_over_a_pattern_and_a_longer_pattern_over_a_phrase(self):
        thesaurus = small(
            a={"aliases": ["private learning"]},
            b={"patterns": ["private ... learning ... bees"]},
            c={"patterns": ["private ... learning"]},
        )
        assert thesaurus.match("private learning") == ("a",)
        assert thesaurus.match("private and happy learning") == ("c",)
        assert thesaurus.match("private learning of small bees") == ("b",)


class TestFile:
    def test_the_own_file_adds_and_overrules(self):
        shipped = {
            "F": {
                "a": {"name": "A", "description": "Old", "aliases": ["ant", "asp"], "broader": "b"},
                "b": {"name": "B"},
                "c": {"name": "C"},
            }
        }
        own = {
            "F": {"a": {"description": "New", "aliases": ["ape"], "without": ["asp"]}, "c": {"remove": True}},
            "Mine": {"Fair bees": {"aliases": ["b"]}},
        }
        thesaurus = Thesaurus.from_data(shipped, own)
        assert thesaurus.problems == ()
        assert list(thesaurus.concepts) == ["a", "b", "fair-bees"]
        assert (thesaurus.concepts["a"].name, thesaurus.concepts["a"].description) == ("A", "New")
        assert (thesaurus.concepts["fair-bees"].name, thesaurus.concepts["fair-bees"].field) == ("Fair bees", "Mine")
        assert [thesaurus.match(word) for word in ("ant", "ape", "asp", "b")] == [("a",), ("a",), (), ("fair-bees",)]

    @pytest.mark.parametrize(
        ("own", "told"),
        [
            pytest.param(None, 0, id="no file"),
            pytest.param({}, 0, id="an empty file"),
            pytest.param({"F": {"x": None}}, 0, id="a name alone"),
            pytest.param([], 1, id="a list"),
            pytest.param({"F": ["x"]}, 1, id="a field of a list"),
            pytest.param({"F": {"x": "y"}}, 1, id="a topic of a text"),
            pytest.param({"F": {"x": {"aliases": "y"}}}, 1, id="aliases of a text"),
            pytest.param({"F": {"x": {"aliases": 3}}}, 1, id="aliases of a number"),
            pytest.param({"F": {"x": {"aliases": [3]}}}, 1, id="aliases of numbers"),
            pytest.param({"F": {"x": {"patterns": ["a ... b ... c ... d ... e"]}}}, 1, id="too many gaps"),
            pytest.param({"F": {"x": {"name": 3}}}, 1, id="a name of a number"),
            pytest.param({"F": {"x": {"alias": ["y"]}}}, 1, id="an unknown key"),
            pytest.param({"F": {"x": {"broader": "nobody"}}}, 1, id="a broader topic that is not there"),
            pytest.param({"F": {"x": {"broader": "x"}}}, 1, id="its own broader topic"),
            pytest.param({"F": {"x": {"broader": "y"}, "y": {"broader": "x"}}}, 1, id="a circle"),
            pytest.param({"F": {"x": {"remove": "yes"}}}, 1, id="remove of a text"),
            pytest.param({"F": {"x": {"remove": True}}}, 1, id="remove of what is not there"),
            pytest.param({"F": {"bees": {"without": ["wasps"]}}}, 1, id="without of what is not there"),
            pytest.param({"F": {"x": {"aliases": ["..."]}}}, 1, id="an alias without a word"),
            pytest.param({"F": {"?!": {"name": "X"}}}, 1, id="a slug without a letter"),
            pytest.param(
                {"F": {"x": {"aliases": ["ant"]}, "y": {"aliases": ["Ants"]}}}, 1, id="an alias claimed twice"
            ),
            pytest.param({"F": {"x": {"name": "X"}}, "G": {"x": {"name": "Y"}}}, 1, id="a slug in two fields"),
        ],
    )
    def test_what_cannot_be_used_is_told_and_the_rest_serves(self, own, told):
        thesaurus = Thesaurus.from_data({"F": {"bees": {"name": "Bees"}}}, own)
        assert thesaurus.match("Bees") == ("bees",)
        assert [(p.path, p.code, p.severity) for p in thesaurus.problems] == [
            ("topics.yaml", "topics-file", "warning")
        ] * told

    def test_problems_stand_where_they_are(self):
        data = {"F": {"x": {"broader": "nobody"}, "y": {"aliases": ["ant"]}, "z": {"aliases": ["bee", "ants"]}}}
        places = {("F", "x"): (2, 3), ("F", "x", "broader"): (3, 5), ("F", "z", "aliases", 1): (9, 20)}
        thesaurus = Thesaurus.from_data({}, data, "topics.yaml", places)
        assert [(p.line, p.column) for p in thesaurus.problems] == [(9, 20), (3, 5)]
        assert [thesaurus.match(word) for word in ("ant", "bee")] == [("y",), ("z",)]

    def test_removing_a_shipped_topic_takes_it_from_those_below_it(self):
        shipped = {"F": {"a": {"name": "Ants"}, "b": {"name": "Bees", "broader": "a"}}}
        thesaurus = Thesaurus.from_data(shipped, {"F": {"a": {"remove": True}}})
        assert (thesaurus.problems, thesaurus.concepts["b"].broader) == ((), None)


class TestShipped:
    def test_is_sound(self, shipped):
        assert shipped.problems == ()
        assert len(shipped.concepts) >= 350
        assert {concept.field for concept in shipped.concepts.values()} == {
            "Health",
            "Human-computer interaction",
            "Law and society",
            "Machine learning",
            "Robotics",
            "Security and privacy",
            "Sustainability",
            "Systems",
        }
        for concept in shipped.concepts.values():
            assert concept.description.endswith("."), concept.slug
            assert len(concept.description) < 90, concept.slug

    def test_names_each_topic_by_its_own_name(self, shipped):
        lost = {c.slug: shipped.match(c.name) for c in shipped.concepts.values() if c.slug not in shipped.match(c.name)}
        assert lost == {}

    def test_gives_no_alias_to_two_topics(self, shipped):
        owners = {}
        for concept in shipped.concepts.values():
            for alias in dict.fromkeys(map(normal, (concept.name, *concept.aliases, *concept.whole))):
                owners.setdefault(alias, []).append(concept.slug)
        assert {alias: slugs for alias, slugs in owners.items() if len(slugs) > 1} == {}

    def test_has_broader_topics_without_a_circle(self, shipped):
        for concept in shipped.concepts.values():
            seen = [concept.slug]
            while broader := shipped.concepts[seen[-1]].broader:
                assert broader not in seen, seen
                seen.append(broader)

    def test_has_no_alias_that_is_a_common_word(self, shipped):
        single = {
            words[0]
            for c in shipped.concepts.values()
            for alias in (c.name, *c.aliases)
            if not alias.startswith("=") and len(words := normal(alias)) == 1 and words not in map(normal, c.whole)
        }
        assert single & {level(word) for word in COMMON} == set()

    def test_writes_acronyms_in_capitals_as_one_word(self, shipped):
        marked = [alias for c in shipped.concepts.values() for alias in c.aliases if alias.startswith("=")]
        assert marked
        assert [alias for alias in marked if not alias[1:].isalnum() or sum(map(str.isupper, alias)) < 2] == []

    @pytest.mark.parametrize("line", ["LLM", "LLMs", "large language models", "Large-language models (LLMs)", "LLM's"])
    def test_a30(self, shipped, line):
        assert shipped.match(line) == ("large-language-models",)

    @pytest.mark.parametrize(
        ("line", "found"),
        [
            ("Fair ML in hospitals", ["fairness", "healthcare"]),
            ("Explaining decisions: explainable AI for nurses", ["explainability", "healthcare"]),
            ("Differentially private statistics", ["differential-privacy"]),
            ("Homomorphic encryption, MPC and TEEs", ["homomorphic-encryption", "trusted-execution"]),
            ("Federated and split learning", ["federated-learning"]),
            ("Robustness to distribution shift", ["robustness"]),
            ("Carbon footprint of training large models", ["carbon", "foundation-models"]),
            ("Segmentation of CT scans and radiology reports", ["medical-imaging", "clinical-text"]),
            ("Legal liability for autonomous vehicles", ["liability", "autonomous-driving"]),
            ("Side-channel attacks on embedded devices", ["hardware-security", "embedded-systems"]),
            ("Multi-robot SLAM", ["multi-robot-systems", "slam"]),
            ("Behaviour of users on social media", ["social-media"]),
            ("Serverless and edge-cloud scheduling", ["serverless-computing", "edge-computing"]),
            ("Human-in-the-loop labelling", ["human-in-the-loop"]),
            ("AI", ["artificial-intelligence"]),
            ("Privacy", ["privacy"]),
            ("Pets in care homes", []),
            ("Art and its rag trade", []),
            ("Lunch", []),
            ("Leader elections and majority voting", []),
            ("Other topics related to the conference theme", []),
            ("Work in progress and position papers", []),
            ("Data migration", []),
            ("Evaluation of LLM agents", ["benchmarks", "ai-agents"]),
            ("Supervised and unsupervised learning", ["unsupervised-learning"]),
        ],
    )
    def test_lines_of_calls(self, shipped, line, found):
        assert list(shipped.match(line)) == found
