// The scorecard as SVG, and numbers as a language writes them.
#include "core/format/scorecard_svg.h"

#include <doctest/doctest.h>

#include "core/message/numbers.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {

Document sample() {
  Document doc;
  //                    0         10        20        30        40
  doc.text = Text::from("\"One two three,\" Ann said. \"Perhaps,\" Bo said.");
  doc.meta.title = "A <b> & \"c\"";
  doc.layers["me"] = {.id = "me"};
  doc.persons["p1"] = {.id = "p1", .name = "Bo", .hue = 3, .named = false};
  doc.persons["p2"] = {.id = "p2", .name = "Ann & Co"};
  doc.tags["t1"] = {.id = "t1", .layer = "me", .fragments = {{0, 16}}, .kind = "direct", .person = "p2"};
  doc.tags["t2"] = {.id = "t2", .layer = "me", .fragments = {{27, 37}}, .kind = "indirect", .person = "p1"};
  doc.tags["t3"] = {.id = "t3", .layer = "me", .label = Label::hedge, .fragments = {{28, 35}}};
  return doc;
}

std::string draw(const Document& doc, const ScorecardLook& look = {}) {
  return scorecard_svg(doc, make_report(doc), look);
}

std::size_t times(std::string_view in, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t at = in.find(what); at != in.npos; at = in.find(what, at + 1)) ++n;
  return n;
}

// Whether every element is closed in its order, and no < or & stands alone: what makes it XML, for the few
// forms used.
std::string xml_problem(std::string_view svg) {
  std::vector<std::string> open;
  for (std::size_t at = 0; at < svg.size();) {
    if (svg[at] == '&') {
      const std::string_view rest = svg.substr(at);
      bool known = false;
      for (const char* entity : {"&amp;", "&lt;", "&gt;", "&quot;"})
        known = known || rest.starts_with(entity);
      if (!known) return "a lone &";
    }
    if (static_cast<unsigned char>(svg[at]) < 0x20 && svg[at] != '\n') return "a control character";
    if (svg[at] != '<') {
      ++at;
      continue;
    }
    const std::size_t end = svg.find('>', at);
    if (end == svg.npos) return "an element without end";
    const std::string_view element = svg.substr(at + 1, end - at - 1);
    if (times(element, "\"") % 2) return "an odd quotation mark";
    const std::string name(element.substr(0, element.find_first_of(" /")));
    if (element.starts_with('/')) {
      if (open.empty() || open.back() != std::string(element.substr(1))) return "closed out of order";
      open.pop_back();
    } else if (!element.ends_with('/')) {
      open.push_back(name);
    }
    at = end + 1;
  }
  return open.empty() ? "" : "not closed: " + open.back();
}

}  // namespace

TEST_CASE("scorecard: speakers, shares, fillings, the writer") {
  const std::string svg = draw(sample());
  CHECK(xml_problem(svg) == "");
  CHECK(svg.find(">1 Ann &amp; Co<") != svg.npos);
  CHECK(svg.find(">2 Bo<") != svg.npos);
  CHECK(svg.find(">75% · 1 quote<") != svg.npos);
  CHECK(svg.find(">25% · 1 quote · 1 hedge<") != svg.npos);
  CHECK(svg.find("A &lt;b&gt; &amp; &quot;c&quot;") != svg.npos);
  CHECK(svg.find("50% of the 8 words are quoted or reported, in 2 quotes") != svg.npos);
  CHECK(svg.find(">Quotes: 1 word for word, 0 partly quoted, 1 paraphrased<") != svg.npos);
  CHECK(svg.find(">Who said them: 1 by name, 1 by description, 0 unnamed<") != svg.npos);
  CHECK(svg.find(">writer: 50% · 0 hedges<") != svg.npos);
  // Three quarters of the bar's room filled, one outlined on paper; the picture is as wide as it says.
  const std::string whole = std::to_string(scorecard_width);
  CHECK(svg.find("width=\"" + whole + "\"") != svg.npos);
  CHECK(times(svg, "<rect") == 1 + 2 + 1 + 2 * 2 + 3);
  CHECK(draw(sample()) == svg);
}

TEST_CASE("scorecard: for a language from the right it is turned over") {
  ScorecardLook look;
  const std::string before = scorecard_svg(sample(), make_report(sample()), look);
  look.language.from_right = true;
  const std::string svg = scorecard_svg(sample(), make_report(sample()), look);
  CHECK(xml_problem(svg) == "");
  CHECK(before.find("direction") == before.npos);
  CHECK(svg.find(" direction=\"rtl\"") != svg.npos);
  // The title begins as far from the right as it did from the left; the ground is the same.
  CHECK(before.find("<text x=\"16\" y=\"30\"") != before.npos);
  CHECK(svg.find("<text x=\"" + std::to_string(scorecard_width - 16) + "\" y=\"30\"") != svg.npos);
  CHECK(svg.find("<rect x=\"0\" y=\"0\"") != svg.npos);
}

TEST_CASE("scorecard: a long title goes over up to three lines, and the rest moves down") {
  Document doc = sample();
  const auto lines = [](const std::string& svg) { return times(svg, "font-size=\"17\""); };
  const auto height = [](const std::string& svg) {
    return std::stoi(svg.substr(svg.find(" height=\"") + 9));
  };
  const std::string one = draw(doc);
  CHECK(lines(one) == 1);
  doc.meta.title = "The harbour of Bora stays closed for a third week, and nobody says when the crane will be mended";
  const std::string two = draw(doc);
  CHECK(lines(two) == 2);
  CHECK(two.find(">The harbour of Bora stays closed for a third week, and<") != two.npos);
  CHECK(two.find(">nobody says when the crane will be mended<") != two.npos);
  CHECK(height(two) == height(one) + 23);
  std::string all;
  for (int i = 0; i < 60; ++i) all += "harbour ";
  doc.meta.title = all;
  const std::string cut = draw(doc);
  CHECK(lines(cut) == 3);
  CHECK(times(cut, "…<") == 1);
  doc.meta.title = std::string(300, 'x');
  CHECK(lines(draw(doc)) == 1);
  CHECK(xml_problem(draw(doc)) == "");
}

TEST_CASE("scorecard: where the colours come again the marks have corners") {
  Document doc = sample();
  CHECK(times(draw(doc), "rx=\"7\"") == 2);
  doc.persons["p1"].hue = 8 + 3;
  CHECK(times(draw(doc), "rx=\"7\"") == 1);
  CHECK(times(draw(doc), "rotate(45") == 0);
  doc.persons["p1"].hue = 16 + 3;
  CHECK(times(draw(doc), "rotate(45") == 1);
  CHECK(xml_problem(draw(doc)) == "");
}

TEST_CASE("scorecard: an article in which nobody speaks, and quotes that nobody is named for") {
  CHECK(xml_problem(draw({})) == "");
  Document doc = sample();
  doc.tags["t1"].person.clear();
  const std::string svg = draw(doc);
  CHECK(svg.find(">Unnamed source<") != svg.npos);
  CHECK(svg.find(">1 Bo<") != svg.npos);
  CHECK(svg.find("1 unnamed<") != svg.npos);
}

TEST_CASE("scorecard: beyond the most rows there is one for the others") {
  Document doc = sample();
  const ScorecardLook look{.most_rows = 1};
  const std::string svg = draw(doc, look);
  CHECK(svg.find(">Others<") != svg.npos);
  CHECK(svg.find(">25% · 1 quote · 1 hedge<") != svg.npos);
  CHECK(svg.find(">2 Bo<") == svg.npos);
}

TEST_CASE("scorecard: any document gives XML") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    Random random(seed);
    Document doc = some_document(random, random.below(20));
    doc.meta.title = words(random, 20);
    for (auto& [id, person] : doc.persons) person.name = words(random, 6) + "<&\">";
    CHECK(xml_problem(draw(doc)) == "");
  }
}

TEST_CASE("numbers: as the language writes them") {
  const NumberStyle german{.percent = "# %", .group = "."};
  CHECK(percent(.414, german) == "41 %");
  CHECK(percent(.005, {}) == "1%");
  CHECK(percent(1, {}) == "100%");
  CHECK(number(9999, german) == "9999");
  CHECK(number(1234567, german) == "1.234.567");
  CHECK(number(12345, {}) == "12,345");
  CHECK(count_of(1, "quote", "quotes", {}) == "1 quote");
  CHECK(count_of(0, "quote", "quotes", {}) == "0 quotes");
}

TEST_CASE("numbers: a damaged setting gives the usual value") {
  for (const char* setting : {"", "nan", "-nan", "large", "1.5px", "1.5 1.5", "1,5", "\xFF"})
    CHECK_MESSAGE(kept_number(setting, 1.6f, 1.2f, 2.4f) == 1.6f, setting);
  CHECK(kept_number("1.5", 1.6f, 1.2f, 2.4f) == 1.5f);
  CHECK(kept_number("-3", 1.6f, 1.2f, 2.4f) == 1.2f);
  CHECK(kept_number("inf", 1.6f, 1.2f, 2.4f) == 2.4f);
  CHECK(kept_number("9e99", 1.6f, 1.2f, 2.4f) == 2.4f);
}
