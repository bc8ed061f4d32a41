"""The direction of the dependencies, checked by import-linter."""

import ast
from pathlib import Path

import grimp
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]


def test_contracts_hold():
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_a_rule_imports_only_the_api():
    graph = grimp.build_graph("draftlint", "draftlint_rules", cache_dir=None)
    imported = {
        (module, target)
        for module in graph.modules
        if module.startswith("draftlint_rules")
        for target in graph.find_modules_directly_imported_by(module)
        if target.startswith("draftlint.")
    }
    assert {target for _, target in imported} <= {"draftlint.api"}, sorted(imported)


def calls(folder):
    """Every call in the modules below a folder: module name, and the name that is called."""
    for path in (ROOT / folder).rglob("*.py"):
        module = ".".join(path.relative_to(ROOT / "linter").with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield module, ast.unparse(node.func)


def test_only_the_command_line_prints_or_exits():
    speaking = {"print", "exit", "quit", "sys.exit", "os._exit", "sys.stdout.write", "sys.stderr.write", "click.echo"}
    found = {module for module, name in calls("linter/draftlint") if name in speaking}
    own_process = {"draftlint.readers.pdf_worker"}  # answers its parent through a pipe
    assert all(module.startswith("draftlint.cli.") for module in found - own_process), found


def test_only_the_doors_open_files():
    doors = ("draftlint.readers.", "draftlint.config.reading", "draftlint.baseline", "draftlint.cli.")
    ways = ("open", "os.open", "io.open")
    methods = (".read_text", ".read_bytes", ".write_text", ".write_bytes", ".open")
    resources = ("resources.files(", "_PACKAGE.joinpath(")  # parts of the program itself
    found = {
        (module, name)
        for module, name in calls("linter/draftlint")
        if (name in ways or name.endswith(methods)) and not name.startswith(resources) and not module.startswith(doors)
    }
    assert not found, found
