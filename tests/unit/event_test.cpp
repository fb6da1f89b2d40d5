// core/event: an event as it is stored, its tables and its page.
#include "core/event/event.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/event/event_tables.h"
#include "tests/unit/compared.h"

using namespace hearsay;
using namespace hearsay::comparing;
using namespace hearsay::events;
using What = Correction::What;

namespace {

const char* post = "Café 😀: “We will close the bridge,” Ann Lee said. Bob Roe said that soup was cheap.";
const char* echo = "Ann Lee said they would close the bridge. Bob Roe said that lunch cost nothing.";
const std::vector<std::string> ids{"d1", "d2"};

SaidPlace at(const Compared& c, std::uint32_t source, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(c.text(source).bytes().find(words));
  return {source, {begin, begin + static_cast<std::uint32_t>(words.size())}, {}};
}

EventRecord record_of(const Compared& c) {
  EventRecord record{.articles = {{.id = "d1", .outlet = "The “Post”", .date = "30 November"}, {.id = "d2"}}};
  for (const Correction& correction : {Correction{What::together, at(c, 0, "soup was cheap"), at(c, 1, "lunch cost nothing")},
                                       Correction{What::same_person, {0, {}, "Ann Lee"}, {1, {}, "Bob Roe"}}}) {
    record.corrections.push_back(correction_of(correction, ids, c.sources));
    record.corrections.back().author = "me";
    record.corrections.back().made = 1700000000000;
  }
  return record;
}

}  // namespace

TEST_CASE("event: what is written is read") {
  const Compared c({post, echo});
  const EventRecord record = record_of(c);
  const ReadEvent read = read_event(write_event(record));
  CHECK_FALSE(read.mended);
  CHECK(read.record == record);
  CHECK_FALSE(read_event(write_event({})).mended);
}

TEST_CASE("event: offsets are code points, and words that have moved are found again") {
  const Compared c({post, echo});
  const EventRecord record = record_of(c);
  CHECK(record.corrections[0].first.from == c.text(0).code_point(c.text(0).from_code_point(record.corrections[0].first.from)));
  CHECK(record.corrections[0].first.words == "soup was cheap");
  const std::vector<Correction> same = corrections_in(record, ids, c.sources);
  CHECK(same[0] == Correction{What::together, at(c, 0, "soup was cheap"), at(c, 1, "lunch cost nothing")});
  CHECK(same[1].first.speaker == "Ann Lee");
  const std::string moved = "It was Monday. " + std::string(post), gone = "Nobody spoke.";
  const Compared longer({moved.c_str(), echo}), shorter({gone.c_str(), echo});
  CHECK(corrections_in(record, ids, longer.sources)[0].first == at(longer, 0, "soup was cheap"));
  // There is no such source: apply_corrections() says that it was not made.
  CHECK(corrections_in(record, ids, shorter.sources)[0].first.source == 2);
  CHECK(corrections_in(record, {"x", "d2"}, c.sources)[0].first.source == 2);
}

TEST_CASE("event: damage loses a part and not the event") {
  CHECK(read_event("").mended);
  CHECK(read_event("[]").mended);
  CHECK(read_event("{\"articles\":7}").mended);
  const ReadEvent read = read_event(
      R"({"articles":[{"id":"d1"},7,{"outlet":"x"},{"id":"d1"},{"id":"d2","outlet":3}],"corrections":[{"what":"no"},{"what":"apart"},)"
      R"({"what":"apart","first":{"article":"d1","from":5,"to":2},"second":{"article":"d2","from":1,"to":2}}]})");
  CHECK(read.mended);
  CHECK(read.record.articles.size() == 2);
  CHECK(read.record.corrections.empty());
  std::string many = "{\"articles\":[";
  for (int i = 0; i < 30; ++i) many += (i ? ",{\"id\":\"" : "{\"id\":\"") + std::to_string(i) + "\"}";
  CHECK(read_event(many + "]}").record.articles.size() == most_articles);
}

TEST_CASE("event: fields of a newer program are kept") {
  const std::string newer = R"({"articles":[{"id":"d1","lang":"en"}],"colour":"red"})";
  const ReadEvent read = read_event(newer);
  CHECK_FALSE(read.mended);
  CHECK(write_event(read.record) == newer);
}

TEST_CASE("event tables: a row for each article that has a statement, and for each who is heard") {
  const Compared c({"“We will close the bridge,” Ann Lee said.", "Ann Lee said they might close the bridge."});
  CHECK(statements_table(c.sources, c.value) ==
        "\xEF\xBB\xBFstatement,speaker,outlets,article,wording,sure,words\r\n"
        "1,Ann Lee,2,Post,verbatim,stated,\"“We will close the bridge,”\"\r\n"
        "1,Ann Lee,2,Post,paraphrased,hedged,they might close the bridge\r\n");
  CHECK(speakers_table(c.sources, c.value) ==
        "\xEF\xBB\xBFspeaker,named,article,words,quoted words,share,direct,partly,paraphrased,hedged,first quote\r\n"
        "Ann Lee,yes,Post,5,5,1.000,1,0,0,0,1\r\n"
        "Ann Lee,yes,Post,5,0,1.000,0,0,1,1,\r\n");
}
