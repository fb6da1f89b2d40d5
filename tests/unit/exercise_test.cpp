// An exercise as a part of an article: in files, edits and after the text was corrected.
#include "core/annotation/exercise.h"

#include <doctest/doctest.h>

#include <string>

#include "core/annotation/anchor.h"
#include "core/annotation/edit.h"
#include "core/format/hearsay_json.h"
#include "core/message/message.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {

// An emoji before the paragraph that counts, so that code points are not bytes.
Document with_exercise() {
  Document doc = small_document("😀 It is wet.\n\n", "\n\nThe sun may come.");
  const auto at = static_cast<std::uint32_t>(doc.text.bytes().find("“Rain"));
  doc.meta.exercise = Exercise{.id = "e1",
                               .title = "Rain",
                               .instructions = "Mark who says what.",
                               .labels = {Label::hedge, Label::quote},
                               .parts = {{at, at + static_cast<std::uint32_t>(std::string("“Rain,” she said.").size())}},
                               .key = "{\"a\": \"“key”\"}",
                               .name = "Mia",
                               .handed_in = 1'700'000'000'000,
                               .tries = 1};
  return doc;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string problem_of(const std::string& file) { return read_hearsay(file).problem; }

}  // namespace

TEST_CASE("exercise: it comes back from a file, with what a newer program added to it") {
  const Document doc = with_exercise();
  const std::string file = write_hearsay(doc);
  CHECK(file.find(R"("parts":[[14,31]])") != std::string::npos);
  const ReadResult read = read_hearsay(file);
  REQUIRE(read.problem == "");
  CHECK(read.documents.at(0) == doc);
  const std::string newer = replaced(file, R"("labels":)", R"("timer":{"minutes":20},"labels":)");
  const ReadResult kept = read_hearsay(newer);
  REQUIRE(kept.problem == "");
  CHECK(kept.documents.at(0).meta.exercise->extra == R"({"timer":{"minutes":20}})");
  CHECK(write_hearsay(kept.documents.at(0)).find(R"("timer":{"minutes":20})") != std::string::npos);
}

TEST_CASE("exercise: an article without one is written as before") {
  Document doc = with_exercise();
  doc.meta.exercise.reset();
  CHECK(write_hearsay(doc).find("exercise") == std::string::npos);
}

TEST_CASE("exercise: each field of the wrong kind is named") {
  const std::string file = write_hearsay(with_exercise());
  const auto says = [&file](std::string_view from, std::string_view to, std::string_view field) {
    const std::string problem = problem_of(replaced(file, from, to));
    CAPTURE(problem);
    CHECK(problem.find(field) != std::string::npos);
  };
  says(R"("labels":["hedge","quote"])", R"("labels":["hedge","song"])", "“labels”");
  says(R"("labels":["hedge","quote"])", R"("labels":3)", "“labels”");
  says(R"("kinds":false)", R"("kinds":"no")", "“kinds”");
  says(R"("suggestions":"never")", R"("suggestions":"perhaps")", "“suggestions”");
  says(R"("feedback":"after-hand-in")", R"("feedback":2)", "“feedback”");
  says(R"("role":"student")", R"("role":"parent")", "“role”");
  says(R"("parts":[[14,31]])", R"("parts":[[14,3200]])", "“parts”");
  says(R"("parts":[[14,31]])", R"("parts":[[14,14]])", "What the exercise is about");
  says(R"("handedIn":1700000000000)", R"("handedIn":9000000000000000)", "no date");
  says(R"("tries":1)", R"("tries":-1)", "“tries”");
  says(R"("name":"Mia")", R"("name":")" + std::string(30'000, 'm') + '"', "student’s name");
  says(R"("exercise":{)", R"("exercise":[],"x":{)", "The exercise is not");
  says(R"("tries":1)", R"("credits":{"extra":5})", "“extra”");
}

TEST_CASE("exercise: what an edit puts is taken back, and goes through the journal's form") {
  Document doc = with_exercise();
  const Document before = doc;
  Meta meta = doc.meta;
  meta.exercise->credits.of = {100, 80, 60, 40, 0, -10};
  meta.exercise->name = "Tom";
  const Edit edit = EditBuilder(doc, message::make("act.correct-text")).put(meta).build();
  const ReadEdit read = read_edit(write_edit(edit));
  REQUIRE(read.edit == edit);
  REQUIRE(apply(doc, *read.edit) == "");
  CHECK(doc.meta.exercise->name == "Tom");
  REQUIRE(apply(doc, inverse(*read.edit)) == "");
  CHECK(doc == before);
  // One that is about what the text has not is refused.
  meta.exercise->parts = {{0, 100'000}};
  CHECK(apply(doc, EditBuilder(doc, message::make("act.correct-text")).put(meta).build()) != "");
  CHECK(doc == before);
}

TEST_CASE("exercise: the paragraphs that count stay the same ones when the text is corrected") {
  Document doc = with_exercise();
  REQUIRE(apply(doc, change_text(doc, "It is very wet.\n\n“Rain,” she said.\n\nThe sun may come.").edit) == "");
  REQUIRE(doc.meta.exercise->parts.size() == 1);
  CHECK(doc.text.bytes(doc.meta.exercise->parts.front()) == "“Rain,” she said.");
}
