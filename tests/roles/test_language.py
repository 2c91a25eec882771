"""The language of an article is told by its script and its commonest words."""

from __future__ import annotations

import pytest

from copydesk.text.language import find_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The council voted on Tuesday to drain the basin, and it was not a moment too soon for the wall.",
        ),
        ("de", "Der Rat hat am Dienstag beschlossen, das Becken zu leeren, und das war auch nicht zu früh."),
        (
            "fr",
            "Le conseil a décidé mardi de vider le bassin, et ce n'est pas trop tôt pour les murs du port.",
        ),
        (
            "es",
            "El consejo decidió el martes vaciar la dársena, y no fue demasiado pronto para los muros.",
        ),
        (
            "pt",
            "O conselho decidiu na terça-feira esvaziar a doca, e não foi cedo demais para os muros.",
        ),
        (
            "it",
            "Il consiglio ha deciso martedì di svuotare il bacino, e non è stato troppo presto per le mura.",
        ),
        ("nl", "De raad heeft dinsdag besloten het bekken te legen, en dat was niet te vroeg voor de muur."),
        ("sv", "Rådet beslutade på tisdagen att tömma bassängen, och det var inte för tidigt för muren."),
        (
            "pl",
            "Rada zdecydowała we wtorek o opróżnieniu basenu i nie było na to za wcześnie, bo mur się sypie.",
        ),
        ("ru", "Совет решил во вторник осушить бассейн, и это было не слишком рано для стены."),
        ("ar", "قرر المجلس يوم الثلاثاء تفريغ الحوض من الماء في خطوة لا تسبق أوانها على الجدار"),
        ("zh", "议会周二决定排干港池，这对海堤来说并不算太早。"),
        ("ja", "議会は火曜日に港の水を抜くことを決めた。堤防にとって早すぎることはない。"),
        ("ko", "의회는 화요일에 항구의 물을 빼기로 결정했다. 방파제에는 이르지 않은 일이었다."),
        ("hi", "परिषद ने मंगलवार को बंदरगाह का पानी निकालने का फैसला किया, और दीवार के लिए यह जल्दी नहीं था।"),
        ("ta", "துறைமுகத்தின் நீரை வெளியேற்ற மன்றம் செவ்வாய்க்கிழமை முடிவு செய்தது."),
        ("", "Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor"),
        ("", "1 2 3 4 5"),
        ("", ""),
    ],
)
def test_language(language, text):
    assert find_language([text]) == language
