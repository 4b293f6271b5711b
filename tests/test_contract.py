"""docs/contract.md says what the code does: commands and their options, kinds, verdicts, decisions."""

import re
from pathlib import Path

import pytest
import typer

from consult import cli, consultation, tables

PAGE = (Path(__file__).parents[1] / "docs" / "contract.md").read_text(encoding="utf-8")


def commands():
    return {command.name: command for command in typer.main.get_command(cli.app).commands.values()}


def promised():
    """Each command of the page with the options it promises."""
    return {line.split()[1]: re.findall(r"--[a-z-]+", line) for line in re.findall(r"^\| `(consult [^`]+)` \|", PAGE, re.MULTILINE)}


def test_every_command_is_on_the_page_and_every_one_on_the_page_is_there():
    assert set(promised()) == set(commands())


@pytest.mark.parametrize("name", promised())
def test_a_command_takes_the_options_promised(name):
    taken = {option for parameter in commands()[name].params for option in parameter.opts}
    assert set(promised()[name]) <= taken


@pytest.mark.parametrize("name", promised())
def test_every_command_explains_itself(name):
    command = commands()[name]
    assert command.help
    assert all(parameter.help for parameter in command.params if parameter.name != "help")


def test_the_words_of_the_page_are_the_words_of_the_code():
    for word in (*consultation.QUESTION_KINDS, *consultation.SOURCE_KINDS):
        assert re.search(rf"\b{word}\b", PAGE), word
    verdicts = next(column.values for column in tables.table("checks").columns if column.name == "verdict")
    for word in verdicts:
        assert word in PAGE


def test_settings_of_the_page_are_keys_of_the_file():
    known = {*consultation._SETTINGS, *consultation._QUESTION, *consultation._SOURCE}
    paragraph = PAGE[PAGE.index("`consultation.toml`: `title`") : PAGE.index("`codebook.toml`: a")]
    named = set(re.findall(r"\b[a-z]+_[a-z_]+\b", paragraph))
    assert named and named <= known
