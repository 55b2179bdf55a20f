"""Validates what the program writes against the schema with the public validator `jsonschema`.

usage: validate_schema.py PROGRAM SCHEMA SAMPLES_FOLDER DATA_FOLDER
Exit code 77 tells CTest to report the test as skipped.
"""
import copy
import json
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("SKIPPED: install the Debian package python3-jsonschema to validate the JSON against its schema")
    sys.exit(77)


def run(program, *arguments):
    return json.loads(subprocess.run([program, *map(str, arguments)], check=True, capture_output=True).stdout)


def broken(good):
    """Copies of a sound map that the schema must refuse, with what is wrong."""
    def change(why, edit):
        copied = copy.deepcopy(good)
        edit(copied)
        return why, copied

    statement, relation, link = 0, 0, 0
    yield change("another format", lambda m: m.update(format="map"))
    yield change("another version", lambda m: m.update(version=2))
    yield change("no documents", lambda m: m.pop("documents"))
    yield change("unknown role", lambda m: m["statements"][statement].update(role="thesis"))
    yield change("negative offset", lambda m: m["statements"][statement].update(start=-1))
    yield change("fractional offset", lambda m: m["statements"][statement].update(start=0.5))
    yield change("confidence over 1", lambda m: m["statements"][statement].update(confidence=1.5))
    yield change("probability without a phrase",
                 lambda m: [s["probability"].pop("phrase") for s in m["statements"] if s["probability"]])
    yield change("relation without sources", lambda m: m["relations"][relation].update(sources=[]))
    yield change("condition on a support",
                 lambda m: [r.update(condition="if") for r in m["relations"] if r["kind"] == "supports"])
    yield change("unknown reason", lambda m: m["links"][link].update(reasons=["mood"]))
    yield change("box without a width", lambda m: next(iter(m["layout"].values())).pop("width"))


def main():
    program, schema_path, samples, data = sys.argv[1], *map(Path, sys.argv[2:5])
    schema = json.loads(schema_path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    articles = sorted(samples.glob("*.txt"))
    analysed = run(program, "analyze", *articles, "--json", "-")
    maps = {"analyze": analysed,
            "convert": run(program, "convert", data / "format1.cpw", "-", "--to", "json"),
            "the kept map": json.loads((data / "full.map.json").read_text(encoding="utf-8")),
            "the samples' map": json.loads((samples / "samples.map.json").read_text(encoding="utf-8"))}
    # What other programs wrote, as ours says it; and our own map after a way through each format that is read back.
    for foreign in sorted((data / "exchange").iterdir()):
        maps[f"convert {foreign.name}"] = run(program, "convert", foreign, "-", "--to", "json")
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("aif", "xaif", "argdown", "strict", "sadface", "graphml", "yed", "dot", "csv", "nodes", "edges"):
            there = Path(folder) / f"map.{kind}"
            subprocess.run([program, "convert", data / "full.map.json", there, "--to", kind], check=True, capture_output=True)
            maps[f"through {kind}"] = run(program, "convert", there, "-", "--from", kind, "--to", "json")
    lines = "".join(json.dumps({"id": i, "text": a.read_text(encoding="utf-8")}) + "\n" for i, a in enumerate(articles))
    worker = subprocess.run([program, "analyze", "--jsonl"], input=lines.encode(), check=True, capture_output=True).stdout
    for line in worker.decode().splitlines():
        maps[f"line {json.loads(line)['id']}"] = json.loads(line)["map"]
    failures = [f"{name}: {error.json_path}: {error.message[:200]}" for name, instance in maps.items()
                for error in validator.iter_errors(instance)]
    failures += [f"accepted: {why}" for why, instance in broken(analysed) if validator.is_valid(instance)]
    for name, instance in maps.items():
        texts = {d["id"]: d["text"] for d in instance["documents"]}
        failures += [f"{name}: quote of {s['id']}" for s in instance["statements"]
                     if texts[s["document"]][s["start"]:s["end"]] != s["quote"]]
    print("\n".join(failures) or f"{len(maps)} maps are valid")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
