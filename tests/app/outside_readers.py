"""Holds what `counterpoint convert` writes against readers of other people.

outside_readers.py READER PROGRAM MAP.json   READER: dot, networkx, argdown, xmllint, svgdtd, rsvg, pngcheck,
                                             qpdf, pdftotext
Skips with 77 and a sentence where the reader is not on this machine. The reference parser of Argdown is looked for in
$NODE_PATH, where test.sh puts it, and among npm's global packages (npm install -g @argdown/core).
"""
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def convert(program, source, target, *more):
    subprocess.run([program, "convert", str(source), str(target), *more], check=True, capture_output=True,
                   env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def stressed(folder):
    """A map whose texts are full of other formats' signs."""
    rng = random.Random(7)
    signs = "\\<>[]{}#@*_/:.=()+-|~^`\"'!?&%$;, ab12éß\U0001F600"
    texts = ["x" + "".join(rng.choice(signs) for _ in range(rng.randint(1, 40))).strip() for _ in range(400)]
    texts = [" ".join(text.split()) for text in texts]
    whole = "T\n\n" + "\n\n".join(texts)
    statements, start = [], 3
    for i, text in enumerate(texts):
        statements.append({"id": f"s{i + 1}", "document": "d1", "start": start, "end": start + len(text), "quote": text, "text": text,
                           "note": text, "tags": ["a b"], "role": "claim", "main": i == 0})
        start += len(text) + 2
    relations = [{"id": f"r{i}", "kind": "supports" if i % 2 else "attacks", "sources": [f"s{i + 1}"], "target": f"s{i}"} for i in range(1, 300)]
    relations.append({"id": "r900", "kind": "supports", "sources": ["s2", "s3"], "target": "s1"})
    relations.append({"id": "r901", "kind": "undercuts", "sources": ["s4"], "target": "r900"})
    path = folder / "stressed.json"
    path.write_text(json.dumps({"format": "counterpoint-map", "version": 1, "generator": {"name": "test", "version": "1"},
                                "documents": [{"id": "d1", "title": "T", "text": whole}], "statements": statements, "relations": relations,
                                "links": [], "layout": {}}))
    return path


def several(folder):
    """Four articles, trees of sixty statements each, and links between all of them: what Graphviz has most trouble with."""
    rng = random.Random(3)
    documents, statements, relations, links = [], [], [], []
    for d in range(1, 5):
        text = ""
        for n in range(60):
            words = " ".join(rng.choice(["quay", "sinks", "slowly", "lorries", "weigh", "forty", "tonnes"]) for _ in range(8))
            identity = f"s{(d - 1) * 60 + n + 1}"
            statements.append({"id": identity, "document": f"d{d}", "start": len(text), "end": len(text) + len(words), "quote": words, "text": words,
                               "role": "claim" if n < 3 else "premise", "main": n == 0})
            text += words + ". "
            if n > 0:
                relations.append({"id": f"r{len(relations) + 1}", "kind": rng.choice(["supports", "attacks", "elaborates"]), "sources": [identity],
                                  "target": f"s{(d - 1) * 60 + rng.randint(max(0, n // 4 - 1), max(0, n // 3)) + 1}" if n > 1 else f"s{(d - 1) * 60 + 1}"})
        documents.append({"id": f"d{d}", "title": f"Article {d}", "text": text})
    relations = [r for r in relations if r["sources"] != [r["target"]]]
    for n in range(45):
        a, b = rng.sample(range(4), 2)
        links.append({"id": f"l{n + 1}", "kind": rng.choice(["match", "contradict"]), "a": f"s{a * 60 + rng.randint(1, 60)}", "b": f"s{b * 60 + rng.randint(1, 60)}", "score": 0.5})
    path = folder / "several.json"
    path.write_text(json.dumps({"format": "counterpoint-map", "version": 1, "generator": {"name": "test", "version": "1"}, "documents": documents,
                                "statements": statements, "relations": relations, "links": links, "layout": {}}))
    return path


def texts_of(source):
    return [s["text"] for s in json.loads(Path(source).read_text())["statements"] if s.get("review") != "dismissed"]


def read_dot(program, source, folder):
    if not shutil.which("dot"):
        skip("Graphviz (dot) is not installed")
    convert(program, source, folder / "m.dot")
    run = subprocess.run(["dot", "-Tjson0", str(folder / "m.dot")], capture_output=True, text=True)
    assert run.returncode == 0 and not run.stderr, run.stderr
    graph = json.loads(run.stdout)
    labels = [o.get("label", "") for o in graph["objects"] if not o["name"].startswith("cluster")]
    assert len([label for label in labels if label]) == len(texts_of(source))
    # Many articles are no reason for Graphviz to break off, nor is a long one to become a strip that nobody can read.
    convert(program, several(folder), folder / "several.dot")
    run = subprocess.run(["dot", "-Tjson", str(folder / "several.dot")], capture_output=True, text=True)
    assert run.returncode == 0 and not run.stderr, run.stderr
    left, bottom, right, top = (float(side) for side in json.loads(run.stdout)["bb"].split(","))
    assert (right - left) < 3 * (top - bottom), (right - left, top - bottom)


def read_networkx(program, source, folder):
    try:
        import networkx
    except ImportError:
        skip("networkx is not installed")
    for suffix in ("graphml", "yed.graphml"):
        convert(program, source, folder / f"m.{suffix}")
        graph = networkx.read_graphml(folder / f"m.{suffix}", force_multigraph=True)
        if suffix == "graphml":
            found = sorted(data["text"] for _, data in graph.nodes(data=True) if data["kind"] == "statement")
            wanted = sorted(" ".join(text.split("\0")) for text in texts_of(source))
            assert found == wanted, (found[:3], wanted[:3])


ARGDOWN = """
const {ArgdownApplication, ParserPlugin, ModelPlugin, DataPlugin} = require('@argdown/core');
const app = new ArgdownApplication();
app.addPlugin(new ParserPlugin(), 'parse-input'); app.addPlugin(new DataPlugin(), 'build-model'); app.addPlugin(new ModelPlugin({removeTagsFromText: true}), 'build-model');
const response = app.run({process: ['parse-input', 'build-model'], input: require('fs').readFileSync(process.argv[1], 'utf8'), logLevel: 'error'});
const texts = Object.values(response.statements || {}).map(s => (s.members.find(m => m.text) || {text: ''}).text.trim());
const kinds = (response.relations || []).map(r => r.relationType);
console.log(JSON.stringify({texts, kinds, errors: (response.parserErrors || []).length + (response.lexerErrors || []).length}));
"""


def read_argdown(program, source, folder):
    if not shutil.which("node"):
        skip("Node.js is not installed")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    paths = [os.environ.get("NODE_PATH", ""), str(cache / "counterpoint/argdown-2.0.1/node_modules")]
    if shutil.which("npm"):
        paths.append(subprocess.run(["npm", "root", "-g"], capture_output=True, text=True).stdout.strip())
    environment = {**os.environ, "NODE_PATH": os.pathsep.join(path for path in paths if path)}
    if subprocess.run(["node", "-e", "require('@argdown/core')"], env=environment, capture_output=True).returncode != 0:
        skip("@argdown/core is not installed (npm install -g @argdown/core)")
    for suffix in ("argdown", "strict.argdown"):
        convert(program, source, folder / f"m.{suffix}")
        run = subprocess.run(["node", "-e", ARGDOWN, str(folder / f"m.{suffix}")], env=environment, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        read = json.loads(run.stdout)
        assert read["errors"] == 0, read
        found, wanted = set(read["texts"]), set(" ".join(text.split()) for text in texts_of(source))
        assert wanted <= found, sorted(wanted - found)[:5]
        assert "undercut" in read["kinds"], set(read["kinds"])


def read_xmllint(program, source, folder):
    if not shutil.which("xmllint"):
        skip("xmllint is not installed")
    for suffix in ("svg", "graphml", "yed.graphml", "opml"):
        convert(program, source, folder / f"m.{suffix}")
        subprocess.run(["xmllint", "--nonet", "--noout", str(folder / f"m.{suffix}")], check=True)


SVG_DTD = "/usr/share/xml/w3c-sgml-lib/schema/dtd/REC-SVG11-20110816/svg11.dtd"


def read_svgdtd(program, source, folder):
    if not shutil.which("xmllint") or not os.path.exists(SVG_DTD):
        skip("xmllint or the SVG 1.1 DTD (w3c-sgml-lib) is not installed")
    for options in ((), ("--text", "shapes"), ("--theme", "print", "--title", "T & <T>", "--document", "A")):
        convert(program, source, folder / "m.svg", *options)
        # The DTD is given here and not in the file, so that no reader goes looking for it.
        run = subprocess.run(["xmllint", "--nonet", "--noout", "--dtdvalid", SVG_DTD, str(folder / "m.svg")], capture_output=True, text=True)
        assert run.returncode == 0, run.stderr[:2000]


def read_rsvg(program, source, folder):
    if not shutil.which("rsvg-convert"):
        skip("rsvg-convert (librsvg2-bin) is not installed")
    for options in ((), ("--text", "shapes")):
        convert(program, source, folder / "m.svg", *options)
        subprocess.run(["rsvg-convert", "--zoom", "0.2", "--unlimited", "-o", str(folder / "m.png"), str(folder / "m.svg")], check=True, capture_output=True)
        assert (folder / "m.png").stat().st_size > 1000


def read_pngcheck(program, source, folder):
    if not shutil.which("pngtopnm"):
        skip("pngtopnm (netpbm) is not installed")
    convert(program, source, folder / "m.png", "--width", "2500", "--dpi", "150")
    head = subprocess.run(["pngtopnm", str(folder / "m.png")], check=True, capture_output=True).stdout[:40].split()
    assert head[0] == b"P6" and head[1] == b"2500", head


def read_qpdf(program, source, folder):
    if not shutil.which("qpdf"):
        skip("qpdf is not installed")
    for options in ((), ("--paper", "a4")):
        convert(program, source, folder / "m.pdf", *options)
        subprocess.run(["qpdf", "--check", str(folder / "m.pdf")], check=True, capture_output=True)


def read_pdftotext(program, source, folder):
    if not shutil.which("pdftotext"):
        skip("pdftotext is not installed")
    convert(program, source, folder / "m.pdf")
    text = subprocess.run(["pdftotext", "-raw", str(folder / "m.pdf"), "-"], capture_output=True, text=True, check=True).stdout
    assert len("".join(text.split())) > 200, text


def main():
    reader, program, source = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        globals()[f"read_{reader}"](program, source, folder)
        if reader != "pdftotext":
            globals()[f"read_{reader}"](program, stressed(folder), folder)


if __name__ == "__main__":
    main()
