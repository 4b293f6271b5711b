"""The house stands as drawn: floors, fences, and one list of dependencies told the same way twice."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# A module imports only from the floors above its own; rooms on one floor never import each other.
FLOORS = (
    ("errors", "progress"), ("tables", "consultation", "spreadsheets"), ("codebook",), ("readers",), ("structure",),
    ("responses", "themes"), ("corpus",), ("claims",), ("report",), ("scaffold", "stages"), ("pipeline",), ("desk",), ("cli",),
    ("__main__",),
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}

# Each of these takes long to import, so it is imported only inside the functions that need it.
FENCED = {"torch", "bertopic", "umap", "hdbscan", "spacy", "matplotlib", "nbconvert", "nbclient", "dask", "sklearn",
          "sentence_transformers", "model2vec", "pandera", "pdfplumber", "trafilatura", "presidio_analyzer", "scipy"}


def modules():
    return sorted((ROOT / "consult").rglob("*.py"))


def room(path):
    return path.relative_to(ROOT / "consult").parts[0].removesuffix(".py")


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "consult":
                yield from (f"consult.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_one_way(path):
    if path == ROOT / "consult" / "__init__.py":
        return
    own = room(path)
    for name in imported(ast.parse(path.read_text(encoding="utf-8"))):
        parts = name.split(".")
        if parts[0] != "consult" or len(parts) == 1 or parts[1] == own or parts[1] == "__version__":
            continue
        assert FLOOR[parts[1]] < FLOOR[own], f"{path.name} ({own}) imports {name}, which is not above it"


def at_import(tree):
    """The statements that run when a module is imported, without those under TYPE_CHECKING."""
    for node in tree.body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield node


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_heavy_libraries_stay_behind_their_fence(path):
    for node in at_import(ast.parse(path.read_text(encoding="utf-8"))):
        names = set()
        if isinstance(node, ast.Import):
            names = {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = {node.module.split(".")[0]}
        assert not names & FENCED, f"{path} imports {names & FENCED} when it is imported"


def test_importing_the_package_loads_nothing_heavy():
    code = "import sys, consult; print(sorted(set(sys.modules) & {'pandas', 'torch', 'spacy', 'bertopic', 'matplotlib'}))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_every_public_name_is_there():
    import consult

    for name in consult.__all__:
        assert getattr(consult, name)
    with pytest.raises(AttributeError, match="its names are"):
        consult.no_such_name  # noqa: B018


def name_and_range(requirement):
    name, _, version = re.match(r"([A-Za-z0-9_.\-]+)(\s*)(.*)", requirement).groups()
    return re.sub(r"[-_.]+", "-", name).lower(), version


CONDA_NAMES = {"pytorch": "torch"}


def test_conda_and_pip_ask_for_the_same():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = dict(map(name_and_range, [*project["dependencies"], *sum(project["optional-dependencies"].values(), [])]))
    listed = re.findall(r"^\s+- ([^\s:]+)$", (ROOT / "environment.yml").read_text(encoding="utf-8"), re.MULTILINE)
    given = dict(map(name_and_range, (line for line in listed if line not in ("conda-forge", "pip", "-e"))))
    given = {CONDA_NAMES.get(name, name): version for name, version in given.items()}
    for extra in ("python", "spacy-model-en-core-web-sm"):
        assert given.pop(extra)
    assert given == wanted


def test_constraints_pin_every_dependency_once():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {name_and_range(line)[0] for line in [*project["dependencies"], *sum(project["optional-dependencies"].values(), [])]}
    lines = [line for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    pinned = [name_and_range(line.replace("==", " ==", 1))[0] for line in lines]
    assert len(pinned) == len(set(pinned))
    assert wanted <= set(pinned)


def test_every_test_file_has_a_name_of_its_own():
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))
