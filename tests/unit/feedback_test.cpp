// Feedback: one mark of each kind in plain words, the teacher's reason, and why there is none.
#include "core/exercise/feedback.h"

#include <doctest/doctest.h>

#include <string>

#include "core/annotation/commands.h"
#include "core/exercise/handing.h"
#include "core/format/hearsay_json.h"
#include "core/message/message.h"
#include "tests/unit/tagged.h"

using namespace hearsay;
using namespace hearsay::exercise;
using namespace hearsay::test;

namespace {

constexpr const char* article =
    "“We may have to close the old harbour,” said Mayor Ada Finch. Tom Reed called it “a bad day for all of us”. "
    "The council might vote.";

Document plain() { return untagged(article); }

// The feedback on marks of a student, against a key of one quote by Ada Finch and one hedge with a note.
Feedback on(Document work, bool kinds = false) {
  Document teachers = plain();
  put(teachers, Label::quote, "“We may have to close the old harbour,”", "p1", "direct");
  const std::string hedge = put(teachers, Label::hedge, "might", "", "modal");
  teachers.tags[hedge].note = "it is not decided";
  const Document out = to_hand_out(teachers, teachers, {.id = "e", .title = "Harbour", .kinds = kinds}, true);
  work.meta.exercise = out.meta.exercise;
  return feedback_on(work, work.meta.exercise->key);
}

std::string words(const Message& message) { return message::text(message::plain_english(), message); }

std::string told(const Feedback& feedback) {
  std::string out;
  for (const Remark& one : feedback.remarks)
    out.append(out.empty() ? "" : " | ").append(name_of(one.outcome)).append(": ").append(words(one.says));
  return out;
}

}  // namespace

TEST_CASE("feedback: nothing marked is missed, in the order of the text, with the teacher's reason") {
  const Feedback feedback = on(plain());
  CHECK(feedback.problem.empty());
  CHECK(told(feedback) ==
        "missed: You missed a quote: “We may have to close the old harbour,”. | missed: You missed a hedge: “might”.");
  CHECK(feedback.remarks[0].reason == "");
  CHECK(feedback.remarks[1].reason == "it is not decided");
  CHECK(feedback.remarks[1].tag == "");
  CHECK(feedback.remarks[1].text == "might");
  CHECK(feedback.percent == 0);
  CHECK(feedback.count(Outcome::missed) == 2);
}

TEST_CASE("feedback: what is right is said to be, two words more or less included") {
  Document work = plain();
  const std::string quote = put(work, Label::quote, "We may have to close the old", "p1");
  put(work, Label::hedge, "might");
  const Feedback feedback = on(work);
  CHECK(told(feedback) == "right: Right: “We may have to close the old harbour,” is a quote. | right: Right: “might” is a hedge.");
  CHECK(feedback.percent == 100);
  CHECK(feedback.remarks[0].tag == quote);
  CHECK(work.text.bytes(feedback.remarks[0].words) == "We may have to close the old");
}

TEST_CASE("feedback: each way to be wrong has its words") {
  const auto of = [](Label label, std::string_view marked, const char* person = "", const char* kind = "", bool kinds = false) {
    Document work = plain();
    put(work, label, marked, person, kind);
    const Feedback feedback = on(work, kinds);
    std::string out;
    for (const Remark& one : feedback.remarks)
      if (!one.tag.empty()) out = words(one.says);
    return out;
  };
  CHECK(of(Label::quote, "close the old harbour", "p1") ==
        "Nearly: some words are missing. The quote should be “We may have to close the old harbour,”.");
  CHECK(of(Label::quote, "“We may have to close the old harbour,” said Mayor Ada Finch", "p1") ==
        "Nearly: that is too many words. The quote should be “We may have to close the old harbour,”.");
  CHECK(of(Label::quote, "close the old harbour,” said Mayor Ada", "p1") ==
        "Nearly: it starts or ends in another place. The quote should be “We may have to close the old harbour,”.");
  CHECK(of(Label::quote, "“We may have to close the old harbour,”", "p2") ==
        "You found the quote. It was said by Ada Finch, not Tom Reed.");
  CHECK(of(Label::quote, "“We may have to close the old harbour,”") == "You found the quote. It was said by Ada Finch.");
  CHECK(of(Label::quote, "“We may have to close the old harbour,”", "p1", "indirect", true) ==
        "You found the quote. It is word for word.");
  CHECK(of(Label::hedge, "might", "", "belief", true) == "You found the hedge. It is about what is possible.");
  CHECK(of(Label::speaker, "might") == "You marked this as a speaker. It is a hedge.");
  CHECK(of(Label::quote, "a bad day for all of us", "p2") == "Your teacher did not mark “a bad day for all of us” as a quote.");
}

TEST_CASE("feedback: why there is none") {
  Document teachers = plain();
  put(teachers, Label::hedge, "might");
  Document work = to_hand_out(teachers, teachers, {.id = "e", .title = "Harbour"}, true);
  const std::string key = work.meta.exercise->key;
  const auto problem = [](const Document& doc, std::string_view with) {
    const Feedback feedback = feedback_on(doc, with);
    CHECK(feedback.remarks.empty());
    CHECK_FALSE(words(feedback.problem).empty());
    return feedback.problem.id;
  };
  CHECK(problem(plain(), key) == "feedback.no-key");
  CHECK(problem(work, "") == "feedback.no-key");
  CHECK(problem(work, key.substr(0, key.size() / 2)) == "feedback.damaged");
  CHECK(problem(work, "{}") == "feedback.damaged");
  CHECK(problem(work, "AAAA") == "feedback.damaged");
  Document corrected = work;
  corrected.text = Text::from("Something else.");
  CHECK(problem(corrected, key) == "feedback.other-text");
  work.meta.exercise->key = "c2VjcmV0";
  work.meta.exercise->locked = true;
  CHECK(problem(work, work.meta.exercise->key) == "feedback.locked");
  // What the passphrase gave.
  CHECK(feedback_on(work, key).problem.empty());
}

TEST_CASE("feedback: the teacher's credits count") {
  Document work = plain();
  put(work, Label::quote, "“We may have to close the old harbour,”", "p2");
  Document teachers = plain();
  put(teachers, Label::quote, "“We may have to close the old harbour,”", "p1");
  Exercise sheet{.id = "e"};
  sheet.credits.of = {100, 80, 60, 25, 0, 0};
  work.meta.exercise = to_hand_out(teachers, teachers, sheet, true).meta.exercise;
  CHECK(feedback_on(work, work.meta.exercise->key).percent == 25);
}

TEST_CASE("feedback: statements that other articles give otherwise, with how they are there") {
  const std::string first = "“We may have to close the old harbour,”", second = "“a bad day for all of us”";
  Document teachers = plain();
  const std::string one = put(teachers, Label::quote, first, "p1"), two = put(teachers, Label::quote, second, "p2");
  const Elsewhere there{Elsewhere::Way::surer, "The Echo", "We will close it"};
  teachers.tags[one].elsewhere = {there};
  teachers.tags[one].note = "compare the second paragraph";
  const auto says = [&](const std::vector<Elsewhere>& of_first, const std::vector<Elsewhere>& of_second, bool kinds = true) {
    Document work = plain();
    work.tags[put(work, Label::quote, first, "p1")].elsewhere = of_first;
    work.tags[put(work, Label::quote, second, "p2")].elsewhere = of_second;
    const Exercise sheet{.id = "e", .title = "Harbour", .labels = {}, .kinds = kinds, .statements = true};
    work.meta.exercise = to_hand_out(teachers, teachers, sheet, true).meta.exercise;
    return feedback_on(work, work.meta.exercise->key);
  };
  const std::vector<Elsewhere> surer{{.way = Elsewhere::Way::surer}}, part{{.way = Elsewhere::Way::part}};
  const Feedback right = says(surer, {});
  CHECK(told(right) == "right: Right: other articles give “We may have to close the old harbour,” differently.");
  CHECK(right.percent == 100);
  CHECK(right.remarks[0].statement);
  CHECK(right.remarks[0].elsewhere == std::vector{there});
  CHECK(right.remarks[0].reason == "compare the second paragraph");
  CHECK(told(says(part, {})) == "wrong-kind: Other articles give “We may have to close the old harbour,” differently, but in another way.");
  CHECK(says(part, {}, false).percent == 100);
  const Feedback wrong = says({}, part);
  CHECK(told(wrong) ==
        "missed: You missed that other articles give “We may have to close the old harbour,” differently. | "
        "extra: Your teacher did not mark that other articles give “a bad day for all of us” differently.");
  CHECK(wrong.remarks[0].tag == "");
  CHECK(wrong.remarks[0].elsewhere == std::vector{there});
  CHECK(wrong.remarks[1].elsewhere.empty());
  // The teacher says nothing of the other one.
  CHECK(teachers.tags[two].elsewhere.empty());
}
