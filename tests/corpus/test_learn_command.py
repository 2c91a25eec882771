"""`copydesk learn` and `--profile`, at the command line."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from made_site import DISCLAIMER, LABEL, PLEA, article, page

FURNITURE = (PLEA, DISCLAIMER, LABEL)


def run(*arguments, stdin=None):
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def raw(tmp_path, monkeypatch):
    """A folder of twenty articles of a site in one template."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "raw").mkdir()
    for seed in range(20):
        (tmp_path / "raw" / f"{seed:02}.txt").write_text(article(seed)[0], "utf-8")
    return tmp_path


@pytest.fixture
def profile(raw):
    assert run("learn", "raw", "-o", "site.profile").exit_code == 0
    return raw / "site.profile"


def test_learn_writes_a_profile_and_says_what_was_learned(raw):
    result = run("learn", "raw", "-o", "site.profile")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "learned 3 lines of 1 site from 20 different articles\n"
    text = (raw / "site.profile").read_text("utf-8")
    assert text[text.index("[") :] == f"[*] 20 articles\n20  {PLEA}\n20  {DISCLAIMER}\n7  {LABEL}\n"


def test_two_processes_and_another_order_give_the_same_bytes(profile):
    others = [f"raw/{number:02}.txt" for number in reversed(range(20))]
    for arguments in (["raw", "-j", "2"], ["--site", "*", *others]):
        assert run("learn", *arguments).stdout == profile.read_text("utf-8")


def test_clean_batch_and_diff_strike_what_the_profile_lists(profile):
    _, body = article(3)
    cleaned = run("clean", "--profile", profile, "raw/03.txt")
    assert cleaned.exit_code == 0
    assert all(paragraph in cleaned.stdout for paragraph in body)
    assert not any(line in cleaned.stdout for line in FURNITURE)
    assert run("batch", "raw", "-o", "out", "--profile", profile).exit_code == 0
    assert (profile.parent / "out" / "03.txt").read_text("utf-8") == cleaned.stdout
    assert f"-{PLEA}" in run("diff", "--style", "unified", "--profile", profile, "raw/03.txt").stdout


def test_the_reason_names_how_often_it_stands(profile):
    result = run("clean", "-t", "json", "--profile", profile, "--site", "x.example", "raw/00.txt")
    removed = {block["text"]: block for block in json.loads(result.stdout)["removed"]}
    assert removed[PLEA]["rule"] == "site-furniture"
    assert removed[PLEA]["reason"] == "stands in 20 of 20 articles"


def test_an_edited_profile_makes_a_batch_do_its_work_again(profile):
    run("batch", "raw", "-o", "out", "--profile", profile)
    again = run("batch", "raw", "-o", "out", "--profile", profile)
    assert "20 of them done before" in again.stderr
    text = profile.read_text("utf-8")
    profile.write_text(text.replace(f"20  {PLEA}\n", ""), "utf-8")
    edited = run("batch", "raw", "-o", "out", "--profile", profile)
    assert "done before" not in edited.stderr
    kept = (profile.parent / "out" / "03.txt").read_text("utf-8")
    assert PLEA in kept
    assert DISCLAIMER not in kept


def test_a_spoilt_profile_is_an_error_that_names_file_and_line(profile):
    profile.write_text(profile.read_text("utf-8") + "what is this\n", "utf-8")
    result = run("clean", "--profile", profile, "raw/03.txt")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "site.profile, line 10: 'what is this' is no line of a profile" in result.stderr


def test_a_missing_profile_is_an_error(raw):
    result = run("clean", "--profile", "no.profile", "raw/03.txt")
    assert result.exit_code == 3
    assert "no.profile cannot be read: no such file" in result.stderr


def test_sites_are_told_apart_by_address_and_by_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for seed in range(6):
        for folder, make in (("skar.example", article), ("anything", page)):
            path = tmp_path / "raw" / folder / "2031" / f"{seed}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(make(seed)[0], "utf-8")
    (tmp_path / "raw" / "few.example").mkdir()
    (tmp_path / "raw" / "few.example" / "0.txt").write_text(article(99)[0], "utf-8")
    result = run("learn", "raw", "-o", "sites.profile")
    assert result.stderr == (
        "few.example: warning: fewer than 5 different articles, so nothing was learned of it\n"
        "learned 4 lines of 2 sites from 12 different articles\n"
    )
    text = (tmp_path / "sites.profile").read_text("utf-8")
    assert [line for line in text.splitlines() if "[" in line and not line.startswith("# L")] == [
        "# [few.example] 1 article: too few to learn from",
        "[skar.example] 6 articles",
        "[wick.example] 6 articles",
    ]
    assert run("learn", "raw", "--strict").exit_code == 1
    # A folder on the file's path names its site; of a text that nothing says it of, a warning does.
    path = "raw/skar.example/2031/0.txt"
    assert PLEA not in run("clean", "--profile", "sites.profile", path).stdout
    unknown = run("clean", "--profile", "sites.profile", stdin=article(0)[0])
    assert PLEA in unknown.stdout
    assert "the profile lists 2 sites and nothing says which this is; --site does" in unknown.stderr
    named = run("clean", "--profile", "sites.profile", "--site", "wick.example", stdin=article(0)[0])
    assert PLEA not in named.stdout


def test_documents_name_their_site_by_their_address(tmp_path):
    rows = [{"raw": article(seed)[0], "link": f"https://www.Wick.example/{seed}"} for seed in range(6)]
    path = tmp_path / "crawl.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    text = run("learn", path, "--text-field", "raw", "--url-field", "link").stdout
    assert "[wick.example] 6 articles\n" in text


def test_learn_writes_over_no_file_that_is_no_profile(raw):
    before = (raw / "raw" / "00.txt").read_text("utf-8")
    result = run("learn", "raw", "-o", "raw/00.txt")
    assert result.exit_code == 2
    assert "raw/00.txt exists and is no profile" in result.stderr
    assert (raw / "raw" / "00.txt").read_text("utf-8") == before


def test_an_input_that_fails_is_named_and_the_others_are_learned_from(raw):
    (raw / "raw" / "broken.jsonl").write_text("no JSON\n", "utf-8")
    result = run("learn", "raw", "-o", "site.profile")
    assert result.exit_code == 3
    assert "broken.jsonl:1: error: not JSON" in result.stderr
    assert f"20  {PLEA}\n" in (raw / "site.profile").read_text("utf-8")


def test_a_folder_without_articles_is_an_error(tmp_path):
    result = run("learn", tmp_path)
    assert result.exit_code == 3
    assert "nothing to learn from in it" in result.stderr
