#include "core/format/csv.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/annotation/document.h"
#include "tests/unit/generate.h"

using namespace hearsay;

namespace {

// A reader of CSV as RFC 4180 has it, to see that what was written comes back.
std::vector<std::vector<std::string>> read_back(std::string_view csv) {
  std::vector<std::vector<std::string>> rows(1);
  std::string field;
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (quoted) {
      if (c != '"')
        field += c;
      else if (i + 1 < csv.size() && csv[i + 1] == '"')
        field += csv[++i];
      else
        quoted = false;
    } else if (c == '"' && field.empty()) {
      quoted = true;
    } else if (c == ',' || c == '\n') {
      if (c == '\n' && !field.empty() && field.back() == '\r') field.pop_back();
      rows.back().push_back(field);
      field.clear();
      if (c == '\n') rows.emplace_back();
    } else {
      field += c;
    }
  }
  rows.pop_back();
  return rows;
}

Document ferry() {
  Document doc;
  doc.id = "d1";
  doc.meta.title = "Ferry, \"late\"";
  doc.text = Text::from("Ferry talks\n\n“We will sail,” she said.\nIt may rain.");
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  doc.persons["p1"] = {.id = "p1", .name = "the harbour master"};
  const auto span = [&doc](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(doc.text.bytes().find(words));
    return Fragments{{at, at + static_cast<std::uint32_t>(words.size())}};
  };
  doc.tags["t1"] = {.id = "t1",
                    .layer = "me",
                    .label = Label::quote,
                    .fragments = span("“We will sail,”"),
                    .kind = "direct",
                    .person = "p1",
                    .elsewhere = {{Elsewhere::Way::unsure, "The Echo", "we may sail"}, {.way = Elsewhere::Way::voice}},
                    .note = "=1+1"};
  doc.tags["t2"] = {.id = "t2", .layer = "me", .label = Label::cue, .fragments = span("said")};
  doc.tags["t3"] = {
      .id = "t3", .layer = "me", .label = Label::hedge, .fragments = span("may"), .kind = "modal"};
  doc.links["l1"] = {.id = "l1", .from = "t1", .to = "t2", .role = Role::cue};
  return doc;
}

}  // namespace

TEST_CASE("every tag is a row, with its speaker, reporting word, note and paragraph") {
  const Document doc = ferry();
  const std::string csv = write_csv({&doc});
  REQUIRE(csv.starts_with("\xEF\xBB\xBF"));
  const auto rows = read_back(std::string_view(csv).substr(3));
  REQUIRE(rows.size() == 4);
  CHECK(rows[0] == std::vector<std::string>{"article", "paragraph", "kind", "text", "speaker",
                                            "reporting word", "hedge kind", "elsewhere", "note", "author",
                                            "verdict"});
  CHECK(rows[1] == std::vector<std::string>{"Ferry, \"late\"", "2", "direct quote", "“We will sail,”",
                                            "the harbour master", "said", "", "unsure (The Echo): we may sail; voice", "'=1+1",
                                            "Me", "accepted"});
  CHECK(rows[2][2] == "reporting word");
  CHECK(rows[3] == std::vector<std::string>{"Ferry, \"late\"", "3", "hedge", "may", "", "", "modal", "", "", "Me",
                                            "accepted"});
}

TEST_CASE("several articles go into one table, one after the other") {
  const Document doc = ferry();
  CHECK(read_back(std::string_view(write_csv({&doc, &doc})).substr(3)).size() == 7);
  CHECK(read_back(std::string_view(write_csv({})).substr(3)).size() == 1);
}

TEST_CASE("no field starts a formula") {
  for (const char* start : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}) {
    const std::string field = csv_field(std::string(start) + "SUM(A1)");
    CHECK_MESSAGE(field.find('\'') <= 1, field);
  }
  CHECK(csv_field("a-b = c") == "a-b = c");
  CHECK(csv_field("") == "");
}

TEST_CASE("any words come back from their field") {
  test::Random random(5);
  for (int i = 0; i < 500; ++i) {
    const std::string words = test::words(random, random.below(6));
    const std::string line = "x," + csv_field(words) + "\r\n";
    const auto rows = read_back(line);
    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].size() == 2);
    const std::string& back = rows[0][1];
    CHECK((back == words || back == "'" + words));
  }
}
