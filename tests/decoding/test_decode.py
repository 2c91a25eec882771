"""Bytes become text: byte order marks, validity, declarations, and a guess last."""

from __future__ import annotations

import codecs

import pytest

from copydesk.decoding import decode
from copydesk.errors import OptionError

NOTICE = {
    "French": "Le maire a déclaré que la façade de l’hôtel était abîmée – « un scandale », a-t-il ajouté.",
    "German": "Die Bürgermeisterin sagte, die Straße müsse für zwei Jahre gesperrt werden. Größere Schäden?",
    "Russian": "Глава города заявил, что дорога будет закрыта на два года из-за ремонта моста.",
    "Japanese": "市長は、道路が二年間閉鎖されると述べた。修理には時間がかかる。",
    "Chinese": "市长表示，这条道路将关闭两年，修理需要时间。",
    "Greek": "Ο δήμαρχος δήλωσε ότι ο δρόμος θα κλείσει για δύο χρόνια.",
    "Turkish": "Belediye başkanı, yolun onarım için iki yıl kapalı kalacağını söyledi ve bu çok uzun, dedi.",
    "Polish": "Burmistrz powiedział, że droga będzie zamknięta na dwa lata, śmiał się z nas i nie ma rady.",
    "Czech": "Starosta řekl, že silnice bude dva roky uzavřena, a to je podle něj ještě málo.",
    "Icelandic": "Bæjarstjórinn sagði að veginum yrði lokað í tvö ár og að það væri síst of langur tími.",
    "Arabic": "قال رئيس البلدية إن الطريق سيغلق لمدة عامين بسبب إصلاح الجسر القديم في وسط المدينة.",
    "Thai": "นายกเทศมนตรีกล่าวว่าถนนจะปิดเป็นเวลาสองปีเพราะต้องซ่อมสะพาน",
    "Korean": "시장은 다리 수리 때문에 도로가 이 년 동안 폐쇄된다고 말했다.",
}


@pytest.mark.parametrize("language", NOTICE)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_a_mark_or_valid_as_it_is(language, encoding):
    assert decode(NOTICE[language].encode(encoding)) == (NOTICE[language], ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("language", ["French", "German"])
def test_utf16_without_a_mark(language, encoding):
    assert decode(NOTICE[language].encode(encoding)) == (NOTICE[language], ())


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("French", "cp1252"),
        ("German", "cp1252"),
        ("German", "latin-1"),
        ("German", "mac_roman"),
        ("German", "cp850"),
        ("French", "mac_roman"),
        ("Russian", "cp866"),
        ("Russian", "cp1251"),
        ("Russian", "koi8-r"),
        ("Japanese", "shift_jis"),
        ("Japanese", "euc-jp"),
        ("Japanese", "iso2022_jp"),
        ("Chinese", "gb18030"),
        ("Greek", "cp1253"),
        ("Greek", "iso8859-7"),
        ("Turkish", "cp1254"),
        ("Turkish", "iso8859-9"),
        ("Polish", "cp1250"),
        ("Polish", "iso8859-2"),
        ("Czech", "cp1250"),
        ("Czech", "iso8859-2"),
        ("Arabic", "cp1256"),
        ("Thai", "tis-620"),
        ("Korean", "euc-kr"),
    ],
)
def test_older_encodings_are_guessed(language, encoding):
    assert decode(NOTICE[language].encode(encoding)) == (NOTICE[language], ())


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="{}">',
        '<meta http-equiv="Content-Type" content="text/html; charset={}">',
        '<?xml version="1.0" encoding="{}"?>',
    ],
)
def test_a_declaration_beats_a_guess(head):
    page = head.format("iso-8859-2") + "<p>Zażółć gęślą jaźń</p>"
    assert decode(page.encode("iso-8859-2")) == (page, ())


def test_valid_utf8_beats_a_wrong_declaration():
    page = '<meta charset="windows-1251"><p>Größe</p>'
    assert decode(page.encode("utf-8")) == (page, ())


def test_latin_1_means_windows_1252_as_in_browsers():
    page = '<meta charset="iso-8859-1"><p>“quoted”</p>'
    assert decode(page.encode("cp1252")) == (page, ())


def test_an_unknown_declaration_is_no_reason_to_fail():
    assert decode(b'<meta charset="klingon"><p>caf\xe9 cr\xe8me</p>')[0].endswith("<p>café crème</p>")


@pytest.mark.parametrize("name", ["cp037", "utf-16", "utf-32", "utf-7"])
def test_a_declaration_that_belies_itself_is_passed_over(name):
    page = f'<meta charset="{name}"><p>A café on the quay was closed – for two years, the mayor said.</p>'
    assert decode(page.encode("cp1252")) == (page, ())
    assert decode(page.encode("utf-8")) == (page, ())


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-8"),
        (codecs.BOM_UTF16_BE, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-be"),
        (codecs.BOM_UTF16_BE, "utf-16-le"),
        (codecs.BOM_UTF8, "cp1252"),
    ],
)
def test_a_byte_order_mark_that_is_wrong_is_passed_over_and_said(mark, encoding):
    text, warnings = decode(mark + NOTICE["German"].encode(encoding))
    assert text == NOTICE["German"]
    assert len(warnings) == 1
    assert "byte order mark" in warnings[0]


def test_a_guess_that_nothing_speaks_for_is_said():
    text, warnings = decode(NOTICE["Icelandic"].encode("cp1252"))
    assert text == NOTICE["Icelandic"]
    assert warnings == (
        "its encoding is not declared; cp1252 is a guess: try --encoding if letters look wrong",
    )


def test_quotation_marks_alone_need_no_warning():
    assert decode("“Xyzzy” – plugh…".encode("cp1252")) == ("“Xyzzy” – plugh…", ())


def test_utf8_with_a_bad_spot_stays_utf8_and_says_so():
    text, warnings = decode("Ünïcödé everywhere ".encode() * 5 + b"\xff end")
    assert text.count("\ufffd") == 1
    assert len(warnings) == 1
    assert "1 character was not valid utf-8" in warnings[0]


def test_a_byte_of_windows_1252_that_strayed_into_utf8_is_read_as_that():
    text, warnings = decode("Ünïcödé everywhere ".encode() * 9 + b"\x84Cr\xe8me br\xfbl\xe9e\x94 \x96 fin")
    assert text.endswith("„Crème brûlée” – fin")
    assert warnings == ("6 bytes were not valid utf-8 and were read as cp1252",)


@pytest.mark.parametrize("cut", [b"caf\xc3 au lait", b"l\xe2\x80histoire", b"\x99histoire", b"a \xe9 b"])
def test_what_is_left_of_a_character_is_no_stray(cut):
    text, warnings = decode("Ünïcödé everywhere ".encode() * 5 + cut)
    assert text.count("\ufffd") == 1
    assert "U+FFFD" in warnings[0]


def test_a_character_cut_at_the_end_is_reported():
    text, warnings = decode("It costs 5 €".encode()[:-1])
    assert text == "It costs 5 \ufffd"
    assert warnings


def test_a_replacement_character_of_the_source_is_no_trouble():
    assert decode("a \ufffd b".encode()) == ("a \ufffd b", ())


def test_the_encoding_asked_for_is_used():
    assert decode("żółw".encode("cp1250"), "windows-1250") == ("żółw", ())


@pytest.mark.parametrize("name", ["klingon", "base64", "utf-8\0"])
def test_an_encoding_that_is_none_is_refused_with_a_hint(name):
    with pytest.raises(OptionError, match=r"no character encoding; try utf-8"):
        decode(b"text", name)


@pytest.mark.parametrize("data", [b"", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xfe", b"\x00\xd8" * 9])
def test_no_bytes_make_it_fail(data):
    decode(data)
