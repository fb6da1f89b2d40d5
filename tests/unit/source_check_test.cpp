// The source check: who is asked about, what is known before, answers on their way to the class and back, and hostile files.
#include "core/exercise/source_check.h"

#include <doctest/doctest.h>

#include <string>

#include "core/exercise/feedback.h"
#include "core/exercise/handing.h"
#include "core/exercise/roll.h"
#include "core/files/formats.h"
#include "core/format/hearsay_json.h"
#include "core/message/message.h"
#include "tests/unit/tagged.h"

using namespace hearsay;
using namespace hearsay::exercise;
using namespace hearsay::test;
using Question = SourceQuestion;
using Answer = SourceAnswer;

namespace {

constexpr const char* ferry =
    "“We may probably sail on Monday,” said Tom Reed. “No,” said Ada Finch. “Perhaps,” an official said. It might rain.";

// Tom Reed speaks most and hedges, Ada Finch says one word, an official has no name; an Eve Marsh is only mentioned.
Document tagged() {
  Document doc = untagged(ferry);
  doc.persons["p3"] = {"p3", "an official", 2, false, {}};
  doc.persons["p4"] = {"p4", "Eve Marsh", 3, true, {}};
  put(doc, Label::quote, "“We may probably sail on Monday,”", "p2");
  put(doc, Label::quote, "“No,”", "p1");
  put(doc, Label::quote, "“Perhaps,”", "p3");
  put(doc, Label::hedge, "may");
  put(doc, Label::hedge, "probably");
  put(doc, Label::hedge, "might");
  return doc;
}

std::string words(const Message& message) { return message::text(message::plain_english(), message); }

std::string answers(const SeededSource& source) {
  std::string out = source.name;
  for (const Seed& seed : source.seeds) out.append(" ").append(name_of(seed.answer));
  return out;
}

// The exercise with the answers that the seeds and the teacher give: Tom Reed is not independent.
Exercise sheet(const Document& doc) {
  Exercise out{.id = "e1", .title = "Ferry"};
  for (const SeededSource& one : speakers_to_check(doc)) {
    CheckedSource& source = out.sources.emplace_back();
    source.id = one.id;
    source.name = one.name;
    for (std::size_t i = 0; i < source_questions; ++i)
      source.replies[i] = {one.seeds[i].answer, one.seeds[i].why.empty() ? std::string() : words(one.seeds[i].why)};
  }
  out.sources.front().to(Question::independent) = {Answer::no, "SECRET he owns the ferry"};
  return out;
}

Document teachers() {
  Document doc = tagged();
  REQUIRE(apply(doc, keep_sheet(doc, sheet(doc))) == "");
  return doc;
}

Document handed_out(bool with_key = true) {
  const Document doc = teachers();
  return to_hand_out(doc, doc, *doc.meta.exercise, with_key);
}

void answer(Document& doc, const char* source, Question question, SourceReply reply) {
  const Edit edit = answer_source(doc, source, question, std::move(reply));
  REQUIRE_FALSE(edit.empty());
  REQUIRE(apply(doc, edit) == "");
}

Document work(const char* name, const Document& out = handed_out()) {
  Document doc = out;
  REQUIRE(apply(doc, begin_work(doc, name)) == "");
  answer(doc, "p2", Question::independent, {Answer::no, "  he \n runs it "});
  answer(doc, "p2", Question::named, {Answer::no, ""});
  answer(doc, "p2", Question::informed, {Answer::cannot_tell, ""});
  return doc;
}

}  // namespace

TEST_CASE("source check: the quoted speakers, those who say most first, with what the tags tell") {
  const auto speakers = speakers_to_check(tagged());
  REQUIRE(speakers.size() == 3);
  CHECK(answers(speakers[0]) == "Tom Reed open yes no open yes");
  CHECK(answers(speakers[1]) == "Ada Finch open yes open open yes");
  CHECK(answers(speakers[2]) == "an official open yes open open no");
  CHECK(words(speakers[0].seeds[2].why) == "What it says is hedged: “may”, “probably”.");
  CHECK(words(speakers[0].seeds[1].why) == "2 other speakers are quoted.");
  CHECK(words(speakers[2].seeds[4].why) == "The article gives no name.");
  CHECK(speakers[0].seeds[0].why.empty());
  Document alone = untagged(ferry);
  put(alone, Label::quote, "“No,”", "p1");
  REQUIRE(speakers_to_check(alone).size() == 1);
  CHECK(answers(speakers_to_check(alone)[0]) == "Ada Finch open no open open yes");
  CHECK(words(speakers_to_check(alone)[0].seeds[1].why) == "Nobody else is quoted.");
  CHECK(speakers_to_check(untagged(ferry)).empty());
}

TEST_CASE("source check: a renamed speaker stays the same one, and who speaks no more is left out") {
  Document doc = tagged();
  std::vector<CheckedSource> sources = sheet(doc).sources;
  doc.persons["p2"].name = "Thomas Reed";
  for (auto& [id, tag] : doc.tags)
    if (tag.person == "p1") tag.person = "p2";
  sources = still_speaking(sources, speakers_to_check(doc));
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].name == "Thomas Reed");
  CHECK(sources[0].to(Question::independent).answer == Answer::no);
  CHECK(sources[1].id == "p3");
}

TEST_CASE("source check: it is kept in a file with its reasons and what a newer program added; without one nothing is written") {
  Document doc = teachers();
  const std::string file = write_hearsay(doc);
  const ReadResult read = read_hearsay(file);
  REQUIRE(read.problem == "");
  CHECK(read.documents.at(0) == doc);
  std::string newer = file;
  newer.replace(newer.find(R"({"id":"p2","name":"Tom Reed")"), 1, R"({"age":30,)");
  REQUIRE(read_hearsay(newer).problem == "");
  CHECK(read_hearsay(newer).documents.at(0).meta.exercise->sources[0].extra == R"({"age":30})");
  CHECK(write_hearsay(read_hearsay(newer).documents.at(0)).find(R"("age":30)") != std::string::npos);
  doc.meta.exercise->sources.clear();
  CHECK(write_hearsay(doc).find("sources") == std::string::npos);
}

TEST_CASE("source check: the class gets the names and no answer; with a key they are only in the key") {
  for (const bool with_key : {false, true}) {
    Document out = handed_out(with_key);
    REQUIRE(out.meta.exercise->sources.size() == 3);
    CHECK(out.meta.exercise->sources[0].name == "Tom Reed");
    CHECK(unanswered_questions(*out.meta.exercise) == 15);
    CHECK((out.meta.exercise->key.find("SECRET") != std::string::npos) == with_key);
    out.meta.exercise->key.clear();
    CHECK(write_hearsay(out).find("SECRET") == std::string::npos);
    CHECK(write_hearsay(out).find("hedged") == std::string::npos);
  }
}

TEST_CASE("source check: an answer is one step that undo takes back; what is not asked cannot be answered") {
  Document doc = handed_out();
  const Document before = doc;
  const Edit edit = answer_source(doc, "p2", Question::named, {Answer::yes, std::string(500, 'x')});
  REQUIRE(apply(doc, edit) == "");
  CHECK(doc.meta.exercise->sources[0].to(Question::named).reason.size() <= longest_reason);
  CHECK(unanswered_questions(*doc.meta.exercise) == 14);
  CHECK(answer_source(doc, "p2", Question::named, doc.meta.exercise->sources[0].to(Question::named)).empty());
  REQUIRE(apply(doc, inverse(edit)) == "");
  CHECK(doc == before);
  CHECK(answer_source(doc, "p4", Question::named, {Answer::yes, ""}).empty());
  CHECK(answer_source(untagged(ferry), "p2", Question::named, {Answer::yes, ""}).empty());
}

TEST_CASE("source check: feedback has the student's answer beside the teacher's, and the points are those of the tags") {
  const Document doc = work("Mia");
  const Feedback feedback = feedback_on(doc, doc.meta.exercise->key);
  REQUIRE(feedback.problem.empty());
  REQUIRE(feedback.sources.size() == 15);
  const SourceRemark &right = feedback.sources[0], &informed = feedback.sources[3], &named = feedback.sources[4];
  CHECK(right.source == "Tom Reed");
  CHECK(right.as_expected());
  CHECK(right.given.reason == "he runs it");
  CHECK(right.expected.reason == "SECRET he owns the ferry");
  CHECK(informed.is_open());
  CHECK_FALSE(informed.as_expected());
  CHECK(informed.given.answer == Answer::cannot_tell);
  CHECK_FALSE(named.is_open());
  CHECK_FALSE(named.as_expected());
  CHECK(named.expected.answer == Answer::yes);
  CHECK(feedback.percent == 0);
  CHECK(feedback.sources[14].given.answer == Answer::open);
}

TEST_CASE("source check: feedback from an exercise without one, as earlier pages made them") {
  const Document doc = tagged();
  Document old = to_hand_out(doc, doc, {.id = "e1", .title = "Ferry"}, true);
  CHECK(old.meta.exercise->key.find("sources") == std::string::npos);
  CHECK(old.meta.exercise->key.find("exercise") == std::string::npos);
  CHECK(feedback_on(old, old.meta.exercise->key).sources.empty());
  // A check whose key has no answers: all are open.
  const std::string key = old.meta.exercise->key;
  old.meta.exercise->sources = unanswered(sheet(doc).sources);
  REQUIRE(feedback_on(old, key).sources.size() == 15);
  CHECK(feedback_on(old, key).sources[0].is_open());
}

TEST_CASE("source check: answers go along in the hand-in, which is at most 50 KB with the longest of them") {
  Document doc = work("Mia");
  const std::vector<CheckedSource> given = doc.meta.exercise->sources;
  CHECK(to_hand_in(doc).meta.exercise->sources == given);
  REQUIRE(apply(doc, handed_in(doc, 5000)) == "");
  CHECK(read_hearsay(doc.meta.exercise->first).documents.at(0).meta.exercise->sources == given);
  CheckedSource longest{.id = "p", .name = std::string(100, 'n')};
  for (SourceReply& reply : longest.replies) reply = {Answer::cannot_tell, std::string(longest_reason, 'r')};
  doc.meta.exercise->sources.assign(most_checked_sources, longest);
  const std::size_t with = write_hearsay(to_hand_in(doc)).size();
  doc.meta.exercise->sources.clear();
  CHECK(with - write_hearsay(to_hand_in(doc)).size() < 12 * 1024);
}

TEST_CASE("source check: the class' answers are counted, whatever a hand-in says about other sources") {
  const Document doc = teachers();
  Document other = work("Tom"), stranger = work("Eve");
  answer(other, "p2", Question::independent, {Answer::yes, "=why not"});
  stranger.meta.exercise->sources.erase(stranger.meta.exercise->sources.begin());
  stranger.meta.exercise->sources.push_back({.id = "p9", .name = "Nobody"});
  const Roll roll = call_roll({{"mia", work("Mia")}, {"tom", other}, {"eve", stranger}}, {&doc});
  REQUIRE(roll.exercises.size() == 1);
  const ClassWork& all = roll.exercises[0];
  REQUIRE(all.students.size() == 3);
  CHECK(all.sheet.sources == doc.meta.exercise->sources);
  for (const Student& one : all.students) CHECK(one.sources.size() == 3);
  const auto counts = count_answers(all, 0, Question::independent);
  CHECK(counts == std::array<std::uint32_t, source_answers>{1, 1, 1, 0});
  CHECK(all.students[1].sources[0].to(Question::independent).reason == "he runs it");
  const std::string table = class_table(message::plain_english(), all);
  CHECK(table.find("Tom Reed independent,Tom Reed independent because") != std::string::npos);
  CHECK(table.find("no,he runs it") != std::string::npos);
  CHECK(table.find("yes,'=why not") != std::string::npos);
  CHECK(table.find("Nobody") == std::string::npos);
}

TEST_CASE("source check: in a class without the teacher nobody's answers are the expected ones, and those of the exercise are") {
  const Roll alone = call_roll({{"mia", work("Mia")}});
  REQUIRE(alone.exercises.size() == 1);
  CHECK(unanswered_questions(alone.exercises[0].sheet) == 15);
  CHECK(count_answers(alone.exercises[0], 0, Question::independent)[2] == 1);
  const Roll with = call_roll({{"mia", work("Mia")}, {"exercise", handed_out()}});
  CHECK(with.exercises[0].sheet.sources == teachers().meta.exercise->sources);
  Document locked = handed_out();
  const std::string key = locked.meta.exercise->key;
  locked.meta.exercise->key = "c2VjcmV0";
  locked.meta.exercise->locked = true;
  CHECK(unanswered_questions(call_roll({{"mia", work("Mia")}, {"exercise", locked}}).exercises[0].sheet) == 15);
  CHECK(call_roll({{"mia", work("Mia")}, {"exercise", locked}}, {}, {{"e1", key}}).exercises[0].sheet.sources ==
        teachers().meta.exercise->sources);
}

TEST_CASE("source check: a file that asks or answers what no page does is refused, with its reason") {
  const Document sound = handed_out();
  const auto problem = [&sound](auto change) {
    Document doc = sound;
    change(doc.meta.exercise->sources);
    return read_hearsay(write_hearsay(doc)).problem;
  };
  using Sources = std::vector<CheckedSource>;
  CHECK(problem([](Sources&) {}) == "");
  CHECK(problem([](Sources& all) { all.resize(most_checked_sources + 1); }).find("more than 8 sources") != std::string::npos);
  CHECK(problem([](Sources& all) { all[1].id = all[0].id; }).find("twice") != std::string::npos);
  CHECK(problem([](Sources& all) { all[0].name.assign(longest_title + 1, 'x'); }).find("name of a source") != std::string::npos);
  CHECK(problem([](Sources& all) { all[0].replies[0].reason.assign(longest_reason + 1, 'x'); }).find("reason") != std::string::npos);
  const std::string file = write_hearsay(work("Mia"));
  const auto changed = [&file](std::string_view from, std::string_view to) {
    std::string out = file;
    REQUIRE(out.find(from) != std::string::npos);
    return read_hearsay(out.replace(out.find(from), from.size(), to)).problem;
  };
  CHECK(changed(R"("named":{"answer":"no"})", R"("named":{"answer":"perhaps"})").find("“perhaps”") != std::string::npos);
  CHECK(changed(R"("named":{"answer":"no"})", R"("named":3)").find("“named”") != std::string::npos);
  CHECK(changed(R"("named":{"answer":"no"})", R"("named":{"answer":["no"]})").find("“named”") != std::string::npos);
  CHECK(changed(R"("sources":[)", R"("sources":7,"x":[)").find("“sources”") != std::string::npos);
  CHECK(changed(R"("sources":[)", R"("sources":[null,)").find("A source of the exercise") != std::string::npos);
}
