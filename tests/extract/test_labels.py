"""The vocabulary: what a label announces."""

from __future__ import annotations

import pytest

from callboard.extract.labels import Vocabulary, Words, vocabulary

LABELS = {
    "camera_ready": [
        "Camera-ready version",
        "Final file upload",
        "cameraready",
        "Final papers ready",
        "Endfassung",
        "Version finale",
        "Camera-Ready Submission",
        "カメラレディ",
    ],
    "notification": [
        "Notification of acceptance",
        "Author notification",
        "Notification to authors (abstracts)",
        "Decisions",
        "Benachrichtigung",
        "Notificación",
        "採択通知",
        "录用通知",
    ],
    "opening": ["Submission opens", "Registration opens", "Submission system opens", "Call for papers", "投稿開始"],
    "rebuttal": ["Rebuttal period", "Author response", "Author-reviewer discussion"],
    "other": ["Reviews due", "Release of training data", "Travel grant application", "Test data release"],
    "early_registration": ["Early-bird registration", "Early registration ends", "Frühbucherrabatt"],
    "abstract_deadline": ["Abstract deadline", "Title and abstract", "Abstract submission", "Soumission des résumés"],
    "registration_deadline": ["Registration deadline", "Author registration", "Anmeldung", "Registro", "Inscripción"],
    "submission_deadline": [
        "Paper submission",
        "Full papers due",
        "Poster deadline",
        "Artifact submission",
        "Workshop proposals",
        "Einreichung",
        "Date limite",
        "投稿截止",
        "論文締切",
        "논문 마감",
    ],
    "event": ["Workshop", "Main conference", "Symposium dates", "Tagung", "Colloque", "研討會日期", "학회"],
}


LABELS_ELSEWHERE = {
    "camera_ready": [
        "Actes",
        "Version finale",
        "Version définitive",
        "Version prête à imprimer",
        "Endversion",
        "Endgültige Fassung",
        "Versión definitiva",
        "Versão final",
        "Versione definitiva",
        "Definitieve versie",
        "Drukklare versie",
        "终稿提交",
        "最終原稿",
        "최종 논문 제출",
    ],
    "notification": [
        "Décision",
        "Notification aux auteurs",
        "Rückmeldung an die Autoren",
        "Notificación a los autores",
        "Notificação aos autores",
        "Notifica agli autori",
        "Kennisgeving",
        "Bericht aan de auteurs",
        "录用通知",
        "採否通知",
        "심사 결과 통보",
        "Results announced to teams",
    ],
    "opening": [
        "Ouverture des soumissions",
        "Ouverture du site de soumission",
        "Lancement de l'appel",
        "Lancement de l’appel",
        "Einreichung öffnet",
        "Apertura de envíos",
        "Abertura das submissões",
        "Apertura delle sottomissioni",
        "Opening van de inzending",
        "投稿系统开放",
        "投稿受付開始",
        "투고 시작",
        "논문 접수 시작",
    ],
    "rebuttal": [
        "Réponses aux évaluations",
        "Réponse des auteurs",
        "Autorenantwort",
        "Stellungnahme der Autoren",
        "Respuesta de los autores",
        "Réplica",
        "Resposta dos autores",
        "Risposta degli autori",
        "Reactie van de auteurs",
        "Weerwoord",
        "作者回复",
        "作者反馈",
        "著者回答期間",
        "저자 답변",
        "반박 기간",
    ],
    "early_registration": [
        "Inscription anticipée",
        "Inscription à tarif réduit",
        "Frühanmeldung",
        "Frühbucherfrist",
        "Inscripción anticipada",
        "Inscrição antecipada",
        "Iscrizione anticipata",
        "Iscrizione a tariffa ridotta",
        "Vroege inschrijving",
        "提前注册",
        "早期参加登録",
        "사전 등록",
        "조기 등록",
    ],
    "registration_deadline": [
        "Inscriptions",
        "Anmeldeschluss",
        "Inscripción",
        "Inscrições",
        "Iscrizioni",
        "Inschrijving",
        "注册截止",
        "参加登録",
        "등록 마감",
        "Registration",
    ],
    "abstract_deadline": [
        "Résumés",
        "Kurzfassungen",
        "Resúmenes",
        "Resumos",
        "Sommari",
        "Samenvattingen",
        "摘要提交",
        "概要締切",
        "アブストラクト締切",
        "초록 마감",
    ],
    "submission_deadline": [
        "Predictions due",
        "Final predictions",
        "System description",
        "Case reports",
        "Doctoral consortium submissions",
        "Doctoral consortium, applications",
        "Prédictions",
        "Articles complets",
        "Vollständige Beiträge",
        "Langbeiträge",
        "Artículos completos",
        "Trabajos completos",
        "Artigos completos",
        "Articoli completi",
        "Contributi",
        "Volledige artikelen",
        "Inzending van artikelen",
        "Uiterste datum",
        "论文提交",
        "全文提交",
        "フルペーパー締切",
        "전체 논문",
    ],
    "event": [
        "Winter school",
        "Summer schools",
        "School",
        "Online results session",
        "Public lecture",
        "École d'hiver",
        "Winterschule",
        "Escuela de verano",
        "Seminário",
        "Escola de inverno",
        "Scuola estiva",
        "Zomerschool",
        "Studiedag",
        "暑期学校",
        "讲座",
        "セミナー",
        "サマースクール",
        "세미나",
        "학술대회",
        "여름학교",
    ],
}


@pytest.mark.parametrize(("kind", "label"), [(kind, label) for kind, labels in LABELS.items() for label in labels])
def test_kind_of_label(kind, label):
    assert vocabulary().kind(label) == kind


@pytest.mark.parametrize(
    ("kind", "label"), [(kind, label) for kind, labels in LABELS_ELSEWHERE.items() for label in labels]
)
def test_kind_of_label_of_tasks_and_in_other_languages(kind, label):
    assert vocabulary().kind(label) == kind


LABELS_OF_CONTESTS_AND_APPLICATIONS = {
    "notification": ["Announcement of winners", "Application results", "Selected speakers informed"],
    "opening": [
        "Start Date of Receiving Applications",
        "Nominations open",
        "Sign-ups open",
        "Ticket sales start",
        "Shared Task Launch",
        "Release of the CfP",
    ],
    "other": ["Challenge closes", "Team formation", "Payment due", "Announcement of the 2027 contest"],
    "abstract_deadline": ["OpenReview abstract registration"],
    "submission_deadline": [
        "OpenReview submission deadline",
        "Oral presentation deadline",
        "Upload of presentations",
        "Contest submissions",
    ],
    "registration_deadline": ["Industry day registration deadline"],
    "event": ["Contest", "Demo night", "Welcome reception", "Final presentations", "Gala dinner"],
}


@pytest.mark.parametrize(
    ("kind", "label"),
    [(kind, label) for kind, labels in LABELS_OF_CONTESTS_AND_APPLICATIONS.items() for label in labels],
)
def test_kind_of_label_of_contests_and_applications(kind, label):
    assert vocabulary().kind(label) == kind


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("notification", "Nortification date"),
        ("submission_deadline", "Paper sumbission"),
        ("registration_deadline", "Regstration"),
        ("abstract_deadline", "Abtracts"),
        (None, "Modification of the plan"),
        (None, "023notifications"),
    ],
)
def test_a_word_one_slip_away(kind, label):
    assert vocabulary().kind(label) == kind


def test_each_word_that_many_misspell_says_a_kind():
    assert all(map(vocabulary().kind, vocabulary().misspelt))


@pytest.mark.parametrize("label", ["Lunch", "", "Ines Abt", "12", "Coffee"])
def test_no_kind(label):
    assert vocabulary().kind(label) is None


def test_how_words_are_written():
    words = Words(["camera ready", "submi*", "call + open*", "call for * ends"])
    assert [
        words.within(text) for text in ("camera-ready", "cameraready", "camera is ready", "submitting", "resubmit")
    ] == [True, True, False, True, False]
    assert [words.within(text) for text in ("the call is open", "call", "call for demos ends", "call for ends")] == [
        True,
        False,
        True,
        False,
    ]
    assert words.ends("please submit")
    assert words.match("submit now")
    assert not words.ends("submit now")
    assert not Words([]).within("submit")


def test_an_unknown_kind_in_the_file_is_named():
    data = {"kinds": {"dead_line": ["x"]}, "sure": {}}
    with pytest.raises(ValueError, match="dead_line"):
        Vocabulary(data)
