"""What is furniture and nothing else goes wherever it stands; the same words inside a sentence stay."""

from __future__ import annotations

import pytest

import copydesk
from copydesk.boilerplate.decide.certain import is_menu, is_path, weigh_certain
from copydesk.boilerplate.features.blocks import measure
from copydesk.boilerplate.features.words import Words
from copydesk.readers.text.read import read_text

PROSE = (
    "The council of Nether Wick voted nine to four on Tuesday to drain the inner basin and rebuild the sea"
    " wall, which was damaged in the storms of last winter.\n\n"
    "Fishermen will moor at Upper Wick, six miles along the coast, until the work is done, the council"
    " said.\n\n"
)


def struck_alone(line):
    """Give what goes as furniture of its own where a line stands in the middle of an article."""
    article = copydesk.clean(f"{PROSE}{line}\n\n{PROSE.replace('Tuesday', 'Friday').replace('six', 'ten')}")
    return [verdict.block.text for verdict in article.removed if verdict.reason.rule == "furniture-alone"]


@pytest.mark.parametrize("line", ["ADVERTISEMENT", "Story continues below", "Anzeige", "4 min read"])
def test_furniture_inside_the_body(line):
    assert struck_alone(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Hirdetés",
        "Citește și: Podul din Arad se închide",
        "Сподели във Facebook",
        "Čítajte aj",
        "© 2026 Sva prava pridržana",
        "Прочитајте и",
        "Comparteix",
        "Loe ka",
        "Lasi arī",
        "یہ بھی پڑھیں",
        "আরও পড়ুন",
        "हेही वाचा",
        "版權所有",
        "無断転載を禁じます",
        "An dieser Stelle finden Sie einen externen Inhalt von Vimeo, der den Bericht ergänzt.",
        "Sie müssen angemeldet sein, um einen Kommentar zu schreiben.",
        "Il vous reste 62 % de cet article à lire. La suite est réservée aux abonnés.",
        "Suscríbete para seguir leyendo",
        "© RIPRODUZIONE RISERVATA",
        "Siga-nos no Google News",
        "Dit artikel is alleen voor abonnees",
        "Saken fortsetter under annonsen",
        "Dalsza część tekstu znajduje się pod materiałem wideo",
        "Našli jste v článku chybu?",
        "Нашли ошибку? Выделите её мышью и нажмите Ctrl + Enter",
        "Bizi Google News'te takip edin",
        "この記事は有料会員限定です。",
        "扫码关注微信公众号",
        "Dopasowanie i łączenie danych z innych źródeł",
        "Comprendre les publics par le biais de statistiques ou de combinaisons de données provenant de"
        " différentes sources",
        "下一篇：桥梁周一重新开放",
        "ⓒ 여울신문, 무단전재 및 재배포 금지",
        "اقرأ أيضاً: الجسر يفتح يوم الاثنين",
    ],
)
def test_furniture_in_other_languages(line):
    assert struck_alone(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Hirdetés nélkül is elolvasható a lap, mondta a szerkesztő.",
        "Citește și scrie de la patru ani, spune mama ei.",
        "Сподели с нея, че заминава.",
        "Sva prava su mu oduzeta.",
        "Loe ka seda, ütles õpetaja.",
        "An dieser Stelle finden Sie im Sommer die seltene Sumpfschrecke, sagt Kubitz.",
        "Il vous reste trois jours pour visiter l'exposition du moulin.",
        "Recibe cada mañana a trescientos pacientes y no cierra hasta la noche.",
        "Riproduzione riservata a pochi, la stampa costa quanto un mulino.",
        "Siga-nos com cuidado, disse o guia antes da ponte.",
        "Нашли ошибку в расчётах моста только через год, рассказал инженер.",
        "下一篇论文他写了三年才完成。",
        "We independently review every grant, and the results are public.",
        "Get the invoices sorted by port and have them delivered to your inbox.",
        "Please enable JavaScript, then open the chart of the harbour.",
        "Die Rechnung der Werft kommt als Brief oder in Ihr Postfach.",
        "Start the conversation",
        "Why you can trust a wooden bridge",
        "The latest scam comes straight to your inbox, the police say.",
        "Get flood and traffic news alerts on the radio, the council says.",
        "Please leave a comment below if you have crossed it.",
        "扫一扫，古城的历史就在眼前。",
        "Recommended: 16 tonnes of gravel",
    ],
)
def test_sentences_with_the_same_words(line):
    assert struck_alone(line) == []


@pytest.mark.parametrize("line", ["Comments are closed", "Advertisement feature", "In 4 minutes"])
def test_what_may_be_the_articles_own(line):
    assert struck_alone(line) == []


def test_a_sentence_about_it_stays():
    sentence = "The advertisement continues below the fold of the programme, where nobody has ever read it."
    assert sentence in copydesk.clean(PROSE + sentence + "\n\n" + PROSE.replace("Tuesday", "Friday")).text


@pytest.mark.parametrize(
    "line",
    [
        "HOME | NEWS | CITY",
        "[Home](https://a.example/) · [Archive](/b) · [About](/c)",
        "« 1 · 2 · 3 · 4 · 5 »",
        "Page 1 | Page 2 | Next page",
        "May 5, 2024 | 3 Comments | Share",
    ],
)
def test_a_menu(line):
    assert is_menu(line)


@pytest.mark.parametrize(
    "line",
    [
        "Text by Ana Souza | Photos by Tom Reed and Lin Wei",
        "One | two",
        "No bars here",
        "He said: a|b",
        "Calories: 310kcal | Protein: 7g | Fat: 11g",
    ],
)
def test_no_menu(line):
    assert not is_menu(line)


@pytest.mark.parametrize(("order", "kept"), [((0, 2, 1), True), ((0, 1, 2), False)])
def test_code_inside_the_body_alone_is_surely_the_articles(order, kept):
    parts = (*PROSE.strip().split("\n\n"), "```\nlogin --share\n```")
    page = measure(read_text("\n\n".join(parts[place] for place in order)), Words({}, {}))
    scores = weigh_certain(page, [(3000, 3000, -3000)[place] for place in order])
    assert (scores[order.index(2)] > 0) is kept


@pytest.mark.parametrize(
    "line",
    [
        "Home > News > Local",
        "You are here: Home / Blog / Older boats",
        "Startseite › Verein › Vorstand",
        "[Home](/) » [Boats](/boats) » Older boats",
        "Home » Older boats",
        "首页 > 新闻 > 本地",
    ],
)
def test_a_path(line):
    assert is_path(line, {"Older boats", line})


@pytest.mark.parametrize(
    "line",
    [
        "Tools > Options > Network",
        "Home » Sweet home",
        "Home / Office",
        "Home is where the boat is",
        f"Home > {'a long sentence about the boat ' * 3}> Local",
        "Homes > Flats > Rooms",
    ],
)
def test_no_path(line):
    assert not is_path(line, {"Older boats", line})


@pytest.mark.parametrize(
    "line",
    [
        "1.2K shares",
        "452 Shares",
        "1.204 Mal geteilt",
        "12 partages",
        "Älterer Beitrag",
        "Newer posts",
        "18 Citations",
        "Réservé à nos abonnés",
    ],
)
def test_counts_and_neighbours(line):
    assert struck_alone(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "He held 1.2K shares",
        "Older posts were oak",
        "The 4K shares its screen",
        "Citations",
        "Solo para suscriptores del teatro",
    ],
)
def test_the_same_words_with_others(line):
    assert struck_alone(line) == []


@pytest.mark.parametrize("line", ["Startseite > Lokales", "Strona główna › Reportaż", "Front page/ Boats"])
def test_two_steps_from_home_are_a_path_above_the_headline(line):
    assert is_path(line, {line}, above=True)
    assert not is_path(line, {line})
    assert not is_path("Tools > Options", set(), above=True)


@pytest.mark.parametrize(
    "line", ["【関連記事】川沿いの銭湯が営業再開", "[관련 기사] 섬 학교의 마지막 졸업식"]
)
def test_a_link_that_says_in_brackets_that_it_is_related(line):
    assert struck_alone(line) == [line]
    assert not struck_alone(line.replace("関連記事", "午前九時").replace("관련 기사", "아침"))


@pytest.mark.parametrize("line", ["Share Save for later Listen to this story", "Expand All Collapse All"])
def test_a_row_of_buttons(line):
    assert struck_alone(line) == [line]
    assert not struck_alone(f"{line} by the weir")
