# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports as files: every figure of the answer is in the PDF, fonts are inside, HTML needs nothing, the plan comes back."""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import unicodedata
import zipfile
import zlib
from html.parser import HTMLParser
from xml.etree import ElementTree

from headroom_cli import PLANS, CliTest, Run, main

PLAN = PLANS / "seed-4xv100-65b.headroom"
SMALL = PLANS / "first-plan.headroom"
LANGUAGES = ("en", "zh_CN")
ENDINGS = ("pdf", "html", "md", "odt", "csv", "json", "png", "svg")


def output(*command):
    return subprocess.run([*map(str, command)], capture_output=True, check=True, timeout=120).stdout.decode()


def raw_text(path):
    return output("pdftotext", "-layout", path, "-")


def pdf_text(path):
    return unicodedata.normalize("NFKC", raw_text(path))


def numbers(value, key=""):
    """Every number of an answer with its key."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from numbers(inner, f"{key}.{name}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from numbers(inner, f"{key}[{index}]")
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield key, value


class Page(HTMLParser):
    """Elements, what they refer to, and whether they are closed."""
    VOID = {"meta", "link", "br", "img", "input", "hr"}

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.addresses, self.errors = [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.addresses += [(tag, name, value) for name, value in attrs
                           if name in ("src", "href", "action", "data", "poster") or name.startswith("on")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.errors.append(f"</{tag}> at {self.getpos()}")


class Report(CliTest):
    def report(self, plan, name, *arguments):
        path = self.folder / name
        self.ok("report", "--plan", plan, "-o", path, *arguments)
        return path

    def test_every_form_in_both_languages(self):
        for language in LANGUAGES:
            for ending in ENDINGS:
                with self.subTest(f"{language} {ending}"):
                    path = self.report(SMALL, f"{language}.{ending}", "--lang", language)
                    self.assertGreater(path.stat().st_size, 1000)

    def test_every_figure_is_in_the_pdf(self):
        for plan in (PLAN, PLANS / "seed-vicuna-7b-4xa100.headroom"):
            answer = json.loads(self.report(plan, "a.json", "--force").read_text())
            for language in LANGUAGES:
                text = pdf_text(self.report(plan, f"{language}.pdf", "--lang", language, "--force"))
                tokens = set(re.findall(r"[0-9][0-9,]*(?:\.[0-9]+)?", text))
                for scenario in answer["scenarios"]:
                    for key, value in numbers(scenario["estimate"]):
                        shown = f"{abs(value):,}" if isinstance(value, int) else f"{value:,.2f}"
                        if value != 0 and key != ".version":
                            self.assertIn(shown, tokens, f"{plan.name} {language} {scenario['name']} {key}")

    def test_pdf_has_its_fonts_and_no_dots(self):
        for language in LANGUAGES:
            path = self.report(PLAN, f"{language}.pdf", "--lang", language)
            fonts = output("pdffonts", path).splitlines()[2:]
            self.assertGreater(len(fonts), 1)
            for line in fonts:  # name, type, encoding, emb, sub, uni, object
                self.assertEqual(line.split()[-5:-2], ["yes", "no", "yes"], line)
            names = " ".join(fonts)
            self.assertNotRegex(names, "CJKjp|CJK-JP")
            if language == "zh_CN":
                self.assertIn("CJKsc", names)
            self.assertEqual(len(output("pdfimages", "-list", path).splitlines()), 2)

    def test_chinese_text_can_be_copied_whole(self):
        text = raw_text(self.report(SMALL, "a.pdf", "--lang", "zh_CN"))
        self.assertEqual(re.findall("[\u2e80-\u2fdf]", text), [])  # no radical in the place of a character
        for words in ("放得下", "余量", "Qwen2.5 7B", "GeForce RTX 4090", "第 1 页", "上下文长度"):
            self.assertIn(words, text)

    def test_summary_is_one_page_on_both_papers(self):
        for plan in sorted(PLANS.glob("*.headroom")):
            scenarios = len(json.loads(plan.read_text())["scenarios"])
            for number in range(1, scenarios + 1):
                for language in LANGUAGES:
                    for paper, size in (("a4", "595 x 842"), ("letter", "612 x 792")):
                        path = self.report(plan, "a.pdf", "--summary", "--scenario", number, "--lang", language,
                                           "--paper", paper, "--force")
                        info = output("pdfinfo", path)
                        self.assertRegex(info, r"Pages: +1\n", f"{plan.name} {number} {language} {paper}")
                        self.assertIn(size, info.replace(".276", "").replace(".89", ""))

    def test_html_stands_alone_and_is_well_formed(self):
        for language in LANGUAGES:
            path = self.report(PLAN, f"{language}.html", "--lang", language)
            page = Page(path.read_text())
            self.assertEqual((page.errors, page.open, page.addresses), ([], [], []))
            self.assertNotIn("script", page.tags)
            for needed in ("title", "h1", "h2", "svg", "desc", "details", "template", "main"):
                self.assertIn(needed, page.tags)
            self.assertNotRegex(path.read_text(), r"https?://(?!www\.w3\.org/)[^ <]*\)|@import|url\((?!#)")
            # The round mark is the verdict's alone: on a letter of a table it hides the letter.
            self.assertNotRegex(path.read_text(), r'<th scope="row"><span class="mark">')

    def test_html_passes_the_validator(self):
        if not shutil.which("tidy"):
            self.skipTest("tidy is not installed")
        for language in LANGUAGES:
            path = self.report(PLAN, f"{language}.html", "--lang", language)
            done = subprocess.run(["tidy", "-q", "-e", "-utf8", "--drop-empty-elements", "no", str(path)],
                                  capture_output=True, timeout=120, check=False)
            self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))

    def test_odt_is_well_formed_with_drawings_and_both_kinds_of_letters(self):
        for language, word in (("en", "Fits"), ("zh_CN", "放得下")):
            with zipfile.ZipFile(self.report(SMALL, f"{language}.odt", "--lang", language)) as odt:
                self.assertIsNone(odt.testzip())
                self.assertEqual(odt.infolist()[0].filename, "mimetype")
                names = set(odt.namelist())
                for name in names:
                    if name.endswith((".xml", ".svg")):
                        ElementTree.fromstring(odt.read(name))
                content, styles = (odt.read(f"{part}.xml").decode() for part in ("content", "styles"))
                self.assertIn(word, content)
                for address in re.findall(r'xlink:href="([^"]+)"', content):
                    self.assertIn(address, names)
                self.assertIn("Pictures/1.svg", names)
                self.assertIn("table:table-header-rows", content)
                self.assertRegex(content, "<svg:title>[^<]+</svg:title><svg:desc>[^<]+</svg:desc>")
                self.assertLess(sum(each.compress_size for each in odt.infolist()), 120_000)
                used = set(re.findall(r'(?:text|table):style-name="([^"]+)"', content))
                self.assertEqual(used - set(re.findall(r'style:name="([^"]+)"', content + styles)), set())
                for size in re.findall(r'fo:font-size="([^"]+)" style:font-size-asian="([^"]+)"', styles):
                    self.assertEqual(*size)

    def test_worksheet_and_key(self):
        for language, key in (("en", "Key"), ("zh_CN", "答案")):
            path = self.report(SMALL, f"{language}.pdf", "--worksheet", "--lang", language)
            pages = raw_text(path).split("\f")
            answer = self.json("estimate", "--plan", SMALL)
            weights = f"{answer['groups'][0]['terms']['weights'] / 2**30:.2f}"
            first = next(number for number, page in enumerate(pages) if re.search(f"(?m)^ *{key} *$", page))
            self.assertGreater(first, 0)
            self.assertNotIn(weights[:-1], "".join(pages[:first]))
            self.assertIn(weights[:-1], pages[first])
        self.refused("report", "--plan", SMALL, "--worksheet", "-o", self.folder / "a.svg")

    def test_pdf_has_an_outline_and_a_language(self):
        text = self.report(PLAN, "a.pdf", "--lang", "zh_CN").read_bytes()
        self.assertIn(b"/Lang (zh-CN)", text)
        self.assertGreater(text.count(b"/Title <FEFF"), 20)
        if shutil.which("qpdf"):
            outline = json.loads(output("qpdf", "--json", "--json-key=outlines", self.folder / "a.pdf"))["outlines"]
            self.assertEqual(len(outline), 1)
            self.assertIn("能否用", outline[0]["title"])
            self.assertTrue(all(child["destpageposfrom1"] for child in outline[0]["kids"]))

    def test_pdf_is_tagged(self):
        for language in LANGUAGES:
            pdf = self.report(PLAN, f"{language}.pdf", "--lang", language)
            page = self.report(PLAN, f"{language}.html", "--lang", language).read_text()
            packed = re.findall(rb"/Type /ObjStm.*?stream\n(.*?)\nendstream", pdf.read_bytes(), re.DOTALL)
            elements = b"".join(map(zlib.decompress, packed)).decode("latin-1")
            for level in (1, 2, 3, 4):  # every heading of the same report as HTML
                self.assertEqual(elements.count(f"/S /H{level} "), len(re.findall(f"<h{level}[ >]", page)), level)
            words = [bytes.fromhex(each).decode("utf-16-be") for each in re.findall("/Alt <FEFF([0-9A-F]*)>", elements)]
            self.assertEqual(len(words), elements.count("/S /Figure "))
            self.assertEqual(len(words), page.count('class="bars"'))
            for each in words:
                self.assertEqual(bool(re.search("[\u4e00-\u9fff]", each)), language == "zh_CN" or "能否" in each, each)
            pdf = self.report(SMALL, f"small.{language}.pdf", "--lang", language, "--summary")  # it reads slowly
            structure = unicodedata.normalize("NFKC", output("pdfinfo", "-struct-text", pdf)).replace("\t", " ")
            self.assertIn("TH", structure)
            self.assertRegex(structure, r'H3 \(block\)\n\s*"' + ("The plan in words" if language == "en" else "方案说明"))

    def test_a_chinese_report_has_chinese_names(self):
        text = raw_text(self.report(PLAN, "a.pdf", "--summary", "--lang", "zh_CN"))
        self.assertNotRegex(text, "Inference|Full training|cards")
        own = json.loads(self.report(PLAN, "a.json", "--lang", "zh_CN").read_text())["scenarios"][0]["name"]
        self.assertEqual(own, json.loads(PLAN.read_text())["scenarios"][0]["name"])

    def test_odt_csv_and_json_are_what_they_say(self):
        rows = list(csv.DictReader(io.StringIO(self.report(SMALL, "a.csv").read_text())))
        answer = self.json("estimate", "--plan", SMALL)
        weights = [row["value"] for row in rows if row["key"] == "groups[0].terms.weights"]
        self.assertEqual(weights, [str(answer["groups"][0]["terms"]["weights"])])
        report = json.loads(self.report(SMALL, "a.json").read_text())
        self.assertEqual(report["scenarios"][0]["estimate"], answer)

    def test_one_scenario_by_number_and_name(self):
        name = json.loads(PLAN.read_text())["scenarios"][2]["name"]
        for which in ("3", name):
            report = json.loads(self.report(PLAN, "a.json", "--scenario", which, "--force").read_text())
            self.assertEqual([each["name"] for each in report["scenarios"]], [name])
        self.assertIn("1 to 6", self.refused("report", "--plan", PLAN, "--scenario", "7", "-o", self.folder / "b.json"))

    def test_posters(self):
        for poster in ("gpus", "tiers"):
            for ending in ("pdf", "html", "md", "csv"):
                path = self.folder / f"{poster}.{ending}"
                self.ok("report", "--poster", poster, "-o", path, "--lang", "zh_CN")
                self.assertGreater(path.stat().st_size, 500)
        text = pdf_text(self.folder / "gpus.pdf")
        for name in ("A100", "A800", "H800", "V100", "RTX 4090"):
            self.assertIn(name, text)
        self.assertRegex(output("pdfinfo", self.folder / "tiers.pdf"), r"Pages: +1\n")
        self.refused("report", "--poster", "gpus", "-o", self.folder / "a.png")
        self.refused("report", "--poster", "cats", "-o", self.folder / "a.pdf")


class Refusals(CliTest):
    def refuse(self, name, *words, plan=SMALL, arguments=()):
        line = self.refused("report", "--plan", plan, "-o", name, *arguments)
        for word in words:
            self.assertIn(word, line)

    def test_names(self):
        self.refuse(self.folder / "a.docx", "a.docx", ".pdf, .html, .md, .odt, .csv, .json, .png, .svg")
        self.refuse(self.folder, str(self.folder))
        self.refuse(self.folder / "nowhere" / "a.pdf", "nowhere")
        self.refused("report", "--plan", SMALL)
        self.refused("report", "-o", self.folder / "a.pdf")
        self.refuse(self.folder / "a.pdf", "a3", arguments=["--paper", "a3"])

    def test_what_is_there_stays(self):
        for ending in ("html", "pdf"):
            path = self.folder / f"a.{ending}"
            path.write_text("precious")
            self.refuse(path, "--force")
            self.assertEqual(path.read_text(), "precious")
            self.ok("report", "--plan", SMALL, "-o", path, "--force")
            self.assertNotEqual(path.read_bytes()[:8], b"precious")

    def test_a_bad_plan_leaves_the_file(self):
        path = self.folder / "a.html"
        path.write_text("precious")
        bad = self.plan({"model": "no-such-model", "hardware": {"gpu": "rtx-4090"}})
        self.refuse(path, "no-such-model", plan=bad, arguments=["--force"])
        self.assertEqual([path.name, "plan.headroom"], sorted(each.name for each in self.folder.iterdir()))
        self.assertEqual(path.read_text(), "precious")

    def test_a_full_disk_leaves_the_file(self):
        """A limit on the size of files stands for the full disk."""
        for ending in ("html", "pdf"):
            path = self.folder / f"a.{ending}"
            path.write_text("precious")
            program = os.environ["HEADROOM_CLI"]
            done = subprocess.run(["bash", "-c", 'trap "" XFSZ; ulimit -f 8; exec "$@"', "sh", program, "report",
                                   "--plan", str(SMALL), "-o", str(path), "--force"],
                                  capture_output=True, timeout=60, check=False)
            self.assertEqual((done.returncode, done.stdout), (2, b""), done.stderr)
            self.assertIn(str(path), done.stderr.decode())
            self.assertEqual([each.name for each in self.folder.glob("*a.*")], [path.name])
            self.assertEqual(path.read_text(), "precious")
            path.unlink()

    def test_a_folder_that_may_not_be_written(self):
        if os.geteuid() == 0:
            path = "/proc/headroom.html"  # nobody writes there
        else:
            self.folder.chmod(0o500)
            self.addCleanup(self.folder.chmod, 0o700)
            path = self.folder / "a.html"
        self.refuse(path, str(path))

    def test_nothing_but_the_answer(self):
        for ending in ("html", "pdf"):
            run = Run("report", "--plan", SMALL, "-o", self.folder / f"a.{ending}", "--json")
            self.assertEqual((run.code, run.err), (0, ""))
            self.assertEqual(json.loads(run.out)["format"], "headroom-file")


if __name__ == "__main__":
    main()
