# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""headroom-cli lessons: the list, a lesson with its numbers, the check, handouts and slides."""

import json
import re
import shutil
import subprocess
import unicodedata

from headroom_cli import SOURCE, CliTest, Run, main

OWN = SOURCE / "tests" / "core" / "lessons" / "data"


def pdf_text(path):
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return unicodedata.normalize("NFKC", done.stdout.decode("utf-8"))


def pages(path):
    done = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True, text=True)
    return int(next(line.split()[1] for line in done.stdout.splitlines() if line.startswith("Pages:")))


class Lessons(CliTest):
    def test_lessons_hold(self):
        answer = self.json("lessons")
        self.assertGreaterEqual(len(answer["lessons"]), 18)
        self.assertEqual(answer["problems"], [])
        self.assertEqual([lesson["number"] for lesson in answer["lessons"]], sorted(lesson["number"] for lesson in answer["lessons"]))
        check = self.json("lessons", "--check")
        self.assertTrue(check["ok"])
        self.assertGreater(check["values"], 1000)
        self.assertGreater(check["draws"], 50)

    def test_numbers_of_a_lesson_are_those_of_the_estimate(self):
        lesson = self.json("lessons", "test-cache", "--folder", OWN)
        cache = next(value for value in lesson["values"] if value["number"] == "groups[0].terms.kv_cache")
        estimate = self.estimate("--model", "llama-3.1-8b", "--gpu", "rtx-4090", "--set", "inference.prompt_tokens=4096",
                                 "--set", "inference.output_tokens=0")
        self.assertEqual(cache["value"], estimate["groups"][0]["terms"]["kv_cache"])
        for language in ("en", "zh_CN"):
            text = self.ok("lessons", "test-cache", "--folder", OWN, "--lang", language)
            self.assertIn(cache["text"], text)
            self.assertNotIn("{{", text)

    def test_broken_lessons_are_named_by_file_and_line(self):
        shutil.copytree(OWN / "01-cache", self.folder / "mine")
        path = self.folder / "mine" / "en.md"
        path.write_text(path.read_text(encoding="utf-8").replace("{{block bar}}", "{{blok bar}}"), encoding="utf-8")
        run = Run("lessons", "--check", "--folder", self.folder)
        self.assertEqual(run.code, 2)
        self.assertIn("en.md", run.err)
        self.assertIn("line 8", run.err)
        listed = json.loads(Run("lessons", "--folder", self.folder, "--json").out)
        self.assertGreaterEqual(len(listed["lessons"]), 18)
        self.assertTrue(listed["problems"])
        self.assertIn("kv-cache", self.refused("lessons", "kv-cash"))

    def test_handout_and_slides(self):
        for language, word, solved in (("en", "Exercise 1", "Answer to exercise 1"), ("zh_CN", "练习 1", "练习 1 的答案")):
            handout, key, slides = (self.folder / f"{name}-{language}.pdf" for name in ("handout", "key", "slides"))
            base = ["lessons", "test-cache", "--folder", OWN, "--lang", language]
            self.ok(*base, "--handout", handout)
            self.ok(*base, "--handout", key, "--answers")
            self.ok(*base, "--slides", slides)
            self.assertIn(word, pdf_text(handout))
            self.assertNotIn(solved, pdf_text(handout))
            self.assertIn(solved, pdf_text(key))
            self.assertGreaterEqual(pages(key), pages(handout))
            self.assertGreaterEqual(pages(slides), 4)
            number = self.json(*base)["values"][0]["text"]
            for path in (handout, slides):
                self.assertIn(number, pdf_text(path))

    def test_a_number_that_begins_a_sentence_is_printed(self):
        for language, words in (("en", "On an A100"), ("zh_CN", "。")):
            text = self.ok("lessons", "two-bandwidths", "--seed", "7", "--lang", language)
            self.assertNotIn("\\", text)
            path = self.folder / f"{language}.pdf"
            self.ok("lessons", "two-bandwidths", "--seed", "7", "--answers", "--handout", path, "--lang", language)
            told = re.search(r"^(\d+)[.。]", text, re.MULTILINE)
            if language == "en":
                self.assertIsNotNone(told)
            if told:
                self.assertRegex(pdf_text(path), rf"(?m)^\s*{told[1]}[.。]")
                self.assertIn(words, pdf_text(path))

    def test_charts_are_drawings_and_sources_are_named(self):
        """On paper a bar is a bar: the figures of its axis are there, and no picture of dots."""
        for language, source in (("en", "Sources"), ("zh_CN", "来源")):
            for kind in ("--handout", "--slides"):
                path = self.folder / f"a{kind}-{language}.pdf"
                self.ok("lessons", "activations", kind, path, "--lang", language)
                text = pdf_text(path)
                self.assertIn("0 GiB", text)
                self.assertIn(source, text)
                self.assertIn("Korthikanti", text)
                images = subprocess.run(["pdfimages", "-list", str(path)], capture_output=True, check=True, text=True)
                self.assertEqual(len(images.stdout.splitlines()), 2)

    def test_bold_chinese_ends_as_markdown_wants(self):
        """Two asterisks between a full-width sign and a letter end nothing: the window would show them."""
        for path in sorted((SOURCE / "resources" / "lessons").glob("*/zh_CN.md")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                for bold in re.finditer(r"\*\*(.+?)\*\*", line):
                    after = line[bold.end():bold.end() + 1]
                    stuck = bold[1][-1] in "。，：；！？、）”" and after.isalnum()
                    self.assertFalse(stuck, f"{path}:{number}: {bold[0]}{after}")

    def test_files_are_not_replaced_unasked(self):
        target = self.folder / "out.pdf"
        target.write_text("mine")
        base = ["lessons", "test-cache", "--folder", OWN, "--slides", target]
        self.assertIn("--force", self.refused(*base))
        self.assertEqual(target.read_text(), "mine")
        self.ok(*base, "--force")
        self.assertTrue(target.read_bytes().startswith(b"%PDF"))
        self.refused(*base[:-1], self.folder / "out.txt")
        self.refused(*base[:-1], self.folder / "none" / "out.pdf")
        self.refused("lessons", "--slides", self.folder / "x.pdf")


if __name__ == "__main__":
    main()
