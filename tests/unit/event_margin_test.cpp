// core/compare/event_margin and event_headline: one article with the others in its margin.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/compare/event_headline.h"
#include "core/compare/event_margin.h"
#include "tests/unit/compared.h"

using namespace hearsay;
using namespace hearsay::comparing;

namespace {

const char* post =
    "The minister spoke on Monday.\n\n“We will close the bridge in the spring and open it in autumn,” Ann Lee said. Lee said "
    "that tickets would cost ten crowns. “Nobody asked the islanders,” said Bob Roe.";
const char* echo =
    "“We will close the bridge in the spring,” Ann Lee said. Tickets would cost ten crowns, Lee said. “Nobody asked the "
    "islanders,” Bob Roe said.";
const char* mail =
    "Ann Lee said the bridge may close in the spring. “We will shut the bridge in the spring and open it in autumn,” Lee "
    "said. “Nobody asked the islanders,” Bob Roe said. The cook, Cyd Poe, said that soup was cheap.";
// Without the tickets and the islanders.
const char* herald = "“We will close the bridge in the spring and open it in autumn,” Ann Lee said. The sea was calm.";

std::string words(const Compared& c, std::uint32_t source, const MarginNote& note) {
  return on_one_line(c.text(source), note.span);
}

const MarginNote* note_with(const Compared& c, std::uint32_t source, const std::vector<MarginNote>& notes, const char* part) {
  const auto found = std::find_if(notes.begin(), notes.end(), [&](const MarginNote& note) {
    return words(c, source, note).find(part) != std::string::npos;
  });
  return found == notes.end() ? nullptr : &*found;
}

// "kept:We will", one for each run.
std::vector<std::string> runs_of(const Compared& c, const ComparedStatement& statement, std::uint32_t source) {
  constexpr const char* names[] = {"plain:", "kept:", "left out:", "added:", "changed:"};
  std::vector<std::string> out;
  for (const WordingRun& run : wording_runs(c.sources, statement, given_in(statement, source), source))
    out.push_back(names[static_cast<std::size_t>(run.how)] + run.fullest + (run.fullest.empty() || run.here.empty() ? "" : " > ") +
                  run.here);
  return out;
}

const ComparedStatement& about(const Compared& c, const char* part) {
  for (const ComparedStatement& statement : c.value.statements)
    for (const ReportedBy& member : statement.members)
      if (on_one_line(c.text(member.source), member.span).find(part) != std::string::npos) return statement;
  FAIL("no statement about ", part);
  return c.value.statements.front();
}

}  // namespace

TEST_CASE("margin: what others have, and what nobody else has") {
  const Compared c({post, echo, mail});
  const std::vector<MarginNote> notes = margin_of(c.sources, c.value, 2);
  const MarginNote* islanders = note_with(c, 2, notes, "Nobody asked");
  REQUIRE(islanders);
  CHECK(islanders->kind == NoteKind::shared);
  CHECK(islanders->others == 2);
  CHECK_FALSE(islanders->altered_here);
  const MarginNote* soup = note_with(c, 2, notes, "soup");
  REQUIRE(soup);
  CHECK(soup->kind == NoteKind::only_here);
  CHECK(soup->statement == -1);
  const MarginNote* bridge = note_with(c, 2, notes, "shut the bridge");
  REQUIRE(bridge);
  CHECK(bridge->altered_here);
  CHECK(std::is_sorted(notes.begin(), notes.end(), [](const MarginNote& a, const MarginNote& b) { return a.at < b.at; }));
}

TEST_CASE("margin: altered elsewhere is said where the words are in marks") {
  const Compared c({post, echo, mail});
  const std::vector<MarginNote> notes = margin_of(c.sources, c.value, 0);
  const MarginNote* bridge = note_with(c, 0, notes, "close the bridge");
  REQUIRE(bridge);
  CHECK(bridge->altered_there);
  CHECK_FALSE(bridge->altered_here);
}

TEST_CASE("margin: hedged there, stated here, and the other way round") {
  const Compared c({"Ann Lee said the ferry would stop in March.", "The ferry may stop in March, Ann Lee said."});
  REQUIRE(c.value.statements.size() == 1);
  const std::vector<MarginNote> stated = margin_of(c.sources, c.value, 0), hedged = margin_of(c.sources, c.value, 1);
  REQUIRE(stated.size() == 1);
  CHECK(stated[0].hedged_there);
  CHECK_FALSE(stated[0].hedged_here);
  REQUIRE(hedged.size() == 1);
  CHECK(hedged[0].hedged_here);
  CHECK_FALSE(hedged[0].hedged_there);
}

TEST_CASE("margin: what most others have and this one leaves out has its place") {
  const Compared c({post, echo, mail, herald});
  const std::vector<MarginNote> notes = margin_of(c.sources, c.value, 3);
  const auto left_out = std::find_if(notes.begin(), notes.end(), [](const MarginNote& n) { return n.kind == NoteKind::left_out; });
  REQUIRE(left_out != notes.end());
  CHECK(left_out->others == 3);
  CHECK(left_out->span.empty());
  // After the bridge, as everywhere else.
  CHECK(left_out->at == hull(notes.front().span).end);
  CHECK(notes.front().kind == NoteKind::shared);
  for (const MarginNote& note : notes)
    if (note.kind == NoteKind::left_out) CHECK(note.others >= 2);
}

TEST_CASE("margin: what half of the others have is not most of them") {
  const Compared c({"Ann Lee said that tickets would cost ten crowns.", "Tickets would cost ten crowns, Ann Lee said.", "Gulls cried."});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(margin_of(c.sources, c.value, 2).size() == 1);
  const Compared four({"Ann Lee said that tickets would cost ten crowns.", "Tickets would cost ten crowns, Ann Lee said.",
                       "Gulls cried.", "The sea was calm.", "It rained."});
  CHECK(margin_of(four.sources, four.value, 2).empty());
}

TEST_CASE("wording: left out and changed words in their place") {
  const Compared c({post, echo, mail});
  const ComparedStatement& bridge = about(c, "close the bridge");
  CHECK(runs_of(c, bridge, 0) == std::vector<std::string>{"plain:“", "kept:We will close the bridge in the spring and open it in autumn,", "plain:”"});
  CHECK(runs_of(c, bridge, 1) ==
        std::vector<std::string>{"plain:“", "kept:We will close the bridge in the spring,", "left out:and open it in autumn", "plain:”"});
  CHECK(runs_of(c, bridge, 2) == std::vector<std::string>{"plain:“", "kept:We will", "changed:close > shut",
                                                          "kept:the bridge in the spring and open it in autumn,", "plain:”"});
}

TEST_CASE("wording: a report has nothing to compare with") {
  const Compared c({"Ann Lee said that tickets would cost ten crowns.", "“Tickets will cost ten crowns,” Ann Lee said."});
  REQUIRE(c.value.statements.size() == 1);
  CHECK(runs_of(c, c.value.statements[0], 0) == std::vector<std::string>{"plain:tickets would cost ten crowns"});
}

TEST_CASE("headline: a quote that the body does not hold") {
  const auto unheld = [](std::string_view article) {
    const Text text = Text::from(article);
    std::vector<std::string> out;
    for (const Span span : unheld_in_headline(text)) out.emplace_back(text.bytes(span));
    return out;
  };
  using Words = std::vector<std::string>;
  CHECK(unheld("“Shut for good”: fury at the quay\n\nThe ferry is closed until March.") == Words{"Shut for good"});
  CHECK(unheld("‘Shut for good’: fury at the quay\n\nIt is SHUT FOR GOOD, she said.").empty());
  CHECK(unheld("The mayor's 'lost winter' and \"no way back\"\n\nThe mayor’s lost winter begins.") == Words{"no way back"});
  CHECK(unheld("Ferry 'won't sail'\n\nThe ferry will not sail.") == Words{"won't sail"});
  CHECK(unheld("“We wait,” she said.\n\nThe sea was calm.").empty());   // a sentence, not a headline
  CHECK(unheld("“Shut for good”: fury at the quay").empty());            // there is no body
  CHECK(unheld("“Open\n\nThe sea was calm.").empty());
  CHECK(unheld("").empty());
}
