"""The problem codes that the source can raise, each with its severities, found by parsing it.

A code stands in a ``CODES`` table, or in a call of ``Problem``, or in a call of a function of the same module that
hands one of its parameters to ``Problem`` as the code.
"""

import ast
import importlib
from collections import defaultdict
from pathlib import Path

PLUGINS = Path(__file__).resolve().parents[2] / "plugins"
SEVERITIES = {"error", "warning", "note"}
FIELDS = ["path", "line", "column", "code", "severity", "message", "hint"]


def all_codes():
    """Each code with the set of its severities; empty where a table names a code that nothing raises yet."""
    found = defaultdict(set)
    for path in sorted(PLUGINS.rglob("*.py")):
        module = _module(path)
        tree = ast.parse(path.read_text("utf-8"))
        if module != "callboard.model" and not module.startswith("callboard.commands"):
            for code, severities in raised(tree).items():
                found[code] |= severities
        if _has_table(tree):
            loaded = importlib.import_module(module)
            severities = getattr(loaded, "SEVERITIES", {})
            for code in loaded.CODES:
                found[code] |= {severities[code]} if code in severities else set()
    return dict(found)


def raised(tree):
    """The codes that one module raises, with their severities."""
    constants = {
        target.id: node.value for node in tree.body for target in _targets(node) if isinstance(target, ast.Name)
    }
    makers = {"Problem": (FIELDS, {})}
    for function in _functions(tree):
        for call in _calls(function, {"Problem"}):
            names = [argument.arg for argument in [*function.args.args, *function.args.kwonlyargs]]
            given = _arguments(call, FIELDS)
            if isinstance(given.get("code"), ast.Name) and given["code"].id in names:
                makers[function.name] = _maker(function, names, given)
    found = defaultdict(set)
    for scope in [*_functions(tree), tree]:
        values = constants | {t.id: n.value for n in ast.walk(scope) for t in _targets(n) if isinstance(t, ast.Name)}
        for call in _calls(scope, makers):
            fields, usual = makers[_name(call)]
            given = usual | _arguments(call, fields)
            for code in _texts(given.get("code"), values):
                found[code] |= _texts(given.get("severity"), values) & SEVERITIES
    return found


def _maker(function, names, given):
    """How to read a call of `function`: which parameter is which field, and what it gives `Problem` by itself."""
    fields = [_field_of(name, given) for name in names]
    if fields and names[0] in {"self", "cls"}:
        fields = fields[1:]
    usual = {key: value for key, value in given.items() if not (isinstance(value, ast.Name) and value.id in names)}
    for argument, default in zip(reversed(function.args.args), reversed(function.args.defaults), strict=False):
        usual[_field_of(argument.arg, given)] = default
    return fields, usual


def _field_of(name, given):
    return next((key for key, value in given.items() if isinstance(value, ast.Name) and value.id == name), name)


def _arguments(call, fields):
    given = dict(zip(fields, call.args, strict=False))
    return given | {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}


def _calls(scope, names):
    return [node for node in ast.walk(scope) if isinstance(node, ast.Call) and _name(node) in names]


def _name(call):
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _functions(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def _targets(node):
    if isinstance(node, ast.Assign):
        return node.targets
    return [node.target] if isinstance(node, ast.AnnAssign) and node.value else []


def _texts(node, values, seen=()):
    """Every text that an expression may be: a constant, one of two, or what a name was set to."""
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) else set()
    if isinstance(node, ast.IfExp):
        return _texts(node.body, values, seen) | _texts(node.orelse, values, seen)
    if isinstance(node, ast.Name) and node.id in values and node.id not in seen:
        return _texts(values[node.id], values, (*seen, node.id))
    return set()


def _has_table(tree):
    return any(isinstance(t, ast.Name) and t.id == "CODES" for node in tree.body for t in _targets(node))


def _module(path):
    parts = path.relative_to(PLUGINS).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
