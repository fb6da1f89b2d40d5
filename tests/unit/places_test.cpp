// Finding words in a text: by hand, and against a twin that tries every place.
#include "core/annotation/places.h"

#include <doctest/doctest.h>

#include <string>

#include "core/text/chars.h"
#include "core/text/utf8.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {

std::string found(std::string_view text, std::string_view words, WholeWords whole = WholeWords::yes) {
  const Text t = Text::from(text);
  std::string out;
  for (const Span& span : find_places(t, words, whole)) (out += t.bytes(span)) += '|';
  return out;
}

}  // namespace

TEST_CASE("places: whole words, whatever their case") {
  CHECK(found("It may rain. MAY it? Maybe. May’s", "may") == "may|MAY|May|");
  CHECK(found("It may rain. MAY it? Maybe.", "ma", WholeWords::no) == "ma|MA|Ma|");
  CHECK(found("café CAFÉ cafés", "Café") == "café|CAFÉ|");
  CHECK(found("Δήμος ΔΉΜΟΣ", "δήμος") == "Δήμος|ΔΉΜΟΣ|");
  CHECK(found("Киев КИЕВ киевский", "киев") == "Киев|КИЕВ|");
  CHECK(found("don't don’t dont", "DON’T") == "don't|don’t|");
  CHECK(found("“Yes,” she said. yes", "yes") == "Yes|yes|");
  CHECK(found("the  prime\n\tminister and the prime-minister", " the prime minister ") ==
        "the  prime\n\tminister|");
  CHECK(found("x😀x 😀", "😀") == "😀|😀|");
  CHECK(found("a\u0301 a", "a") == "a|");
  CHECK(found("ha ha ha ha", "ha ha") == "ha ha|ha ha|");
  CHECK(found("anything", "") == "");
  CHECK(found("anything", " \n") == "");
  CHECK(found("", "word") == "");
  CHECK(found("a\xFF", "\xFF") == "\uFFFD|");
  CHECK(found(std::string(3000, 'a'), std::string(1001, 'a'), WholeWords::no) == "");
}

TEST_CASE("places: folding is stable and meets the capital's small letter") {
  for (char32_t c = 0; c < 0x20000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    if (fold(fold(c)) != fold(c)) FAIL("code point ", static_cast<unsigned>(c));
  }
  const std::pair<char32_t, char32_t> pairs[] = {
      {U'A', U'a'}, {U'Z', U'z'}, {U'É', U'é'}, {U'×', U'×'}, {U'Ł', U'ł'}, {U'Ž', U'ž'},   {U'Ÿ', U'ÿ'},
      {U'Š', U'š'}, {U'Ő', U'ő'}, {U'İ', U'İ'}, {U'Ά', U'ά'}, {U'Ώ', U'ώ'}, {U'Σ', U'σ'},   {U'ς', U'σ'},
      {U'Я', U'я'}, {U'Ї', U'ї'}, {U'Ґ', U'ґ'}, {U'Ա', U'ա'}, {U'Ạ', U'ạ'}, {U'会', U'会'}, {U'’', U'\''}};
  for (const auto& [capital, small] : pairs) {
    const bool same = fold(capital) == small && fold(small) == small;
    CHECK(same);
  }
}

TEST_CASE("places: the same as trying every place") {
  // All texts of up to seven characters over a small alphabet, against all needles of up to three.
  const std::string alphabet = "aA b";
  std::vector<std::string> texts{""}, needles;
  for (std::size_t from = 0; texts.size() < 5000;) {
    const std::size_t to = texts.size();
    for (; from < to; ++from)
      for (const char c : alphabet) texts.push_back(texts[from] + c);
  }
  for (const std::string& text : texts)
    if (!text.empty() && text.size() <= 3 && text.front() != ' ' && text.back() != ' ' &&
        text.find("  ") == text.npos)
      needles.push_back(text);
  const auto low = [](char c) { return c == 'A' ? 'a' : c; };
  for (const std::string& text : texts) {
    if (text.size() > 6) break;
    for (const std::string& needle : needles) {
      std::string expected;
      for (std::size_t at = 0; at < text.size();) {
        std::size_t i = at, n = 0;
        while (n < needle.size() && i < text.size() && low(text[i]) == low(needle[n])) {
          ++i, ++n;
          if (needle[n - 1] == ' ')
            while (i < text.size() && text[i] == ' ') ++i;
        }
        const bool match =
            n == needle.size() && (at == 0 || text[at - 1] == ' ') && (i == text.size() || text[i] == ' ');
        if (match) (expected += text.substr(at, i - at)) += '|';
        at = match ? i : at + 1;
      }
      if (found(text, needle) != expected) FAIL("“", text, "” for “", needle, "”");
    }
  }
}
