// A class: files sorted into exercises, what is left out and why, the table, and the figures against the key.
#include "core/exercise/roll.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/annotation/edit.h"
#include "core/exercise/handing.h"
#include "core/format/hearsay_json.h"
#include "core/message/message.h"
#include "tests/unit/generate.h"
#include "tests/unit/tagged.h"

using namespace hearsay;
using namespace hearsay::exercise;
using namespace hearsay::test;

namespace {

constexpr const char* ferry = "“We will sail,” said Ada Finch. It may rain. “No,” said Tom Reed. It might not.";

Document article(std::string_view text = ferry) { return untagged(text); }

Exercise sheet(const char* id = "e1", const char* title = "Ferry") { return {.id = id, .title = title}; }

// A teacher who marked two quotes and two hedges.
Document teachers(const char* id = "e1", const char* title = "Ferry") {
  Document doc = article();
  put(doc, Label::quote, "“We will sail,”", "p1");
  put(doc, Label::quote, "“No,”", "p2");
  put(doc, Label::hedge, "may");
  put(doc, Label::hedge, "might");
  REQUIRE(apply(doc, keep_sheet(doc, sheet(id, title))) == "");
  return doc;
}

Document work(const char* name, std::int64_t at = 1000, const char* id = "e1", const char* title = "Ferry") {
  Document doc = article();
  doc.meta.exercise = sheet(id, title);
  doc.meta.exercise->name = name;
  doc.meta.exercise->handed_in = at;
  doc.meta.exercise->tries = 1;
  return doc;
}

std::string problems(const Roll& roll) {
  std::string out;
  for (const FileProblem& one : roll.problems) {
    CHECK_FALSE(message::text(message::plain_english(), one.what).empty());
    out += one.name + " " + one.what.id.substr(5) + "; ";
  }
  return out;
}

std::string names(const ClassWork& work) {
  std::string out;
  for (const Student& one : work.students) out += one.name + "; ";
  return out;
}

}  // namespace

TEST_CASE("roll: files of two exercises sort themselves, students by name") {
  const Roll roll = call_roll({{"a", work("mia")}, {"b", work("Zoe", 1, "e2", "Dam")}, {"c", work("Ada")},
                               {"d", work("Tom", 1, "e2", "Dam")}});
  CHECK(problems(roll) == "");
  REQUIRE(roll.exercises.size() == 2);
  CHECK(roll.exercises[0].sheet.title == "Dam");
  CHECK(names(roll.exercises[0]) == "Tom; Zoe; ");
  CHECK(names(roll.exercises[1]) == "Ada; mia; ");
  CHECK(roll.exercises[1].students[1].file == "a");
  CHECK(roll.exercises[1].students[1].at == 0);
  CHECK_FALSE(roll.exercises[1].has_key);
  CHECK(grades(roll.exercises[1]).empty());
  CHECK(call_roll({}).exercises.empty());
}

TEST_CASE("roll: what is left out is named, and the others count") {
  Document foreign = work("Eve");
  foreign.text = Text::from("Another text.");
  Document earlier = work(" MIA ", 10), unfinished = work("mia", 0);
  Document nobody = work(" \u202E\x01");
  const Roll roll = call_roll({{"article", article()},
                               {"foreign", foreign},
                               {"nobody", nobody},
                               {"earlier", earlier},
                               {"mia", work("Mia", 20)},
                               {"unfinished", unfinished},
                               {"copy", work("Mia", 20)},
                               {"tom", work("Tom")}});
  CHECK(problems(roll) == "article no-exercise; foreign other-text; nobody no-name; earlier older; unfinished older; copy twice; ");
  REQUIRE(roll.exercises.size() == 1);
  CHECK(names(roll.exercises[0]) == "Mia; Tom; ");
  CHECK(roll.problems[3].what.argument("file") == "mia");
  CHECK(roll.problems[5].what.argument("file") == "mia");
}

TEST_CASE("roll: whose work is the newer one, over all orders of three files") {
  std::vector<NamedDocument> files{{"first", work("Mia", 10)}, {"second", work("Mia", 20)}, {"third", work("Mia", 20)}};
  files[2].document.meta.exercise->tries = 2;
  std::vector<int> order{0, 1, 2};
  do {
    std::vector<NamedDocument> shuffled;
    for (const int i : order) shuffled.push_back(files[static_cast<std::size_t>(i)]);
    const Roll roll = call_roll(shuffled);
    REQUIRE(roll.exercises.size() == 1);
    CHECK(roll.exercises[0].students.size() == 1);
    CHECK(roll.exercises[0].students[0].file == "third");
    CHECK(roll.problems.size() == 2);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("roll: the text is the teacher's, else the one that most have, else the first") {
  const auto with = [](const char* name, const char* text) {
    Document doc = work(name);
    doc.text = Text::from(text);
    return doc;
  };
  const std::vector<NamedDocument> files{{"a", with("A", "x")}, {"b", with("B", "y")}, {"c", with("C", "y")}};
  CHECK(names(call_roll(files).exercises[0]) == "B; C; ");
  CHECK(names(call_roll({files[0], files[1]}).exercises[0]) == "A; ");
  Document doc = teachers();
  doc.text = Text::from("x");
  doc.tags.clear();
  CHECK(names(call_roll(files, {&doc}).exercises[0]) == "A; ");
  doc.text = Text::from("z");
  CHECK(call_roll(files, {&doc}).exercises.empty());
  CHECK(call_roll(files, {&doc}).problems.size() == 3);
}

TEST_CASE("roll: each student against the key, by label, and the class' mean") {
  const Document key = teachers();
  Document mia = work("Mia"), tom = work("Tom");
  put(mia, Label::quote, "“We will sail,”", "p1");
  put(mia, Label::hedge, "may");
  put(mia, Label::hedge, "might");
  put(mia, Label::hedge, "will");
  put(tom, Label::quote, "“We will sail,”", "p2");
  // What nobody asked for counts nowhere.
  put(tom, Label::cue, "said");
  for (const bool among_the_files : {false, true}) {
    std::vector<NamedDocument> files{{"m", mia}, {"t", tom}};
    if (among_the_files) files.push_back({"key", key});
    const Roll roll = among_the_files ? call_roll(files) : call_roll(files, {&key});
    CHECK(problems(roll) == "");
    REQUIRE(roll.exercises.size() == 1);
    const ClassWork& all = roll.exercises[0];
    REQUIRE(all.has_key);
    const Tally &quotes = all.students[0].of(Label::quote), &hedges = all.students[0].of(Label::hedge);
    CHECK(quotes.right == 1);
    CHECK(quotes.missed == 1);
    CHECK(quotes.percent == 50);
    CHECK(quotes.marks == 1);
    CHECK(hedges.right == 2);
    CHECK(hedges.extra == 1);
    CHECK(hedges.percent == 100);
    CHECK(all.students[0].all.percent == 75);
    CHECK(all.students[0].all.marks == 4);
    CHECK(all.students[0].of(Label::speaker).percent == std::nullopt);
    CHECK(all.students[1].of(Label::quote).wrong == 1);
    CHECK(all.students[1].all.percent == 13);  // half of one of four
    CHECK(all.students[1].all.marks == 1);
    CHECK(all.students[1].marks.size() == 2);
    // Both found one quote of two: F1 2/3. Hedges: 4/5, and nothing of two.
    CHECK(all.f1[0].value() == doctest::Approx(2.0 / 3));
    CHECK(all.f1[3].value() == doctest::Approx(.4));
    CHECK_FALSE(all.f1[1]);
    CHECK(all.view.heat[1].of(Label::quote) == 2);
    CHECK(all.view.heat[3].of(Label::cue) == 0);
    CHECK(class_table(message::plain_english(), all) ==
          "\xEF\xBB\xBFstudent,tries,quotes right,quotes borders,quotes wrong,quotes missed,quotes extra,quotes "
          "percent,speakers right,speakers borders,speakers wrong,speakers missed,speakers extra,speakers percent,hedges "
          "right,hedges borders,hedges wrong,hedges missed,hedges extra,hedges percent,all right,all borders,all wrong,all "
          "missed,all extra,all percent\r\n"
          "Mia,1,1,0,0,1,0,50,0,0,0,0,0,,2,0,0,0,1,100,3,0,0,1,1,75\r\n"
          "Tom,1,0,0,1,1,0,25,0,0,0,0,0,,0,0,0,2,0,0,0,0,1,3,0,13\r\n");
    REQUIRE(grades(all).size() == 2);
    CHECK(grades(all)[1].name == "Tom");
    CHECK(grades(all)[1].grade == "13");
  }
}

TEST_CASE("roll: without a key the table counts; a name runs as no formula, and can be hidden") {
  Document eve = work("=HYPERLINK(\"http://x.example\",\"1\")");
  put(eve, Label::hedge, "may");
  const Roll roll = call_roll({{"e", eve}, {"m", work("Mia, B.")}});
  REQUIRE(roll.exercises.size() == 1);
  CHECK(class_table(message::plain_english(), roll.exercises[0]) ==
        "\xEF\xBB\xBFstudent,tries,quotes,speakers,hedges,all\r\n"
        "\"'=HYPERLINK(\"\"http://x.example\"\",\"\"1\"\")\",1,0,0,1,1\r\n"
        "\"Mia, B.\",1,0,0,0,0\r\n");
  CHECK(class_table(message::plain_english(), roll.exercises[0], Names::hidden) ==
        "\xEF\xBB\xBFstudent,tries,quotes,speakers,hedges,all\r\nStudent 1,1,0,0,1,1\r\nStudent 2,1,0,0,0,0\r\n");
}

TEST_CASE("roll: a name that is too long or steers the text is cut, and its student counts") {
  const std::string longest(19'000, 'm');
  const Roll roll = call_roll({{"a", work(longest.c_str())}, {"b", work("T\u202Eom\n\tX\x7f")}});
  CHECK(problems(roll) == "");
  CHECK(roll.exercises[0].students[0].name.size() == 199);
  CHECK(roll.exercises[0].students[1].name == "Tom X");
}

TEST_CASE("roll: a file with more tags or speakers than anybody makes costs the others nothing") {
  Document many = work("Eve"), crowd = work("Zoe");
  for (int i = 0; i < 1001; ++i) {
    const std::string id = numbered("t", static_cast<std::uint64_t>(i));
    many.tags[id] = {.id = id, .layer = "me", .fragments = {{0, 20}}};
  }
  // Names that all share a word, each of which might be a part of another.
  for (int i = 0; i < 20'000; ++i) {
    const std::string id = numbered("p", static_cast<std::uint64_t>(i));
    crowd.persons[id] = {id, numbered("Finch x", static_cast<std::uint64_t>(i)), 0, true, {}};
  }
  const Roll roll = call_roll({{"eve", many}, {"zoe", crowd}, {"mia", work("Mia")}});
  CHECK(problems(roll) == "eve too-many; ");
  CHECK(names(roll.exercises.at(0)) == "Mia; Zoe; ");
}

TEST_CASE("roll: only the paragraphs that are asked for count") {
  Document key = teachers();
  const auto at = static_cast<std::uint32_t>(key.text.bytes().find("“No,”"));
  key.meta.exercise->parts = {{at, key.text.size()}};
  Document mia = work("Mia");
  put(mia, Label::quote, "“No,”", "p2");
  put(mia, Label::hedge, "may");
  const ClassWork all = call_roll({{"m", mia}}, {&key}).exercises.at(0);
  CHECK(all.students[0].all.percent == 50);
  CHECK(all.students[0].all.extra == 0);
  CHECK(all.students[0].all.marks == 1);
  CHECK(all.students[0].marks.size() == 2);
}

TEST_CASE("roll: hostile files change nothing: damaged ones are no documents, and any sound one is put up with") {
  // Every document that the reader lets through, with an exercise of any kind.
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Random random(seed);
    std::vector<NamedDocument> files{{"mia", work("Mia")}, {"tom", work("Tom")}};
    for (int i = 0; i < 4; ++i) {
      Document doc = some_document(random, 12);
      if (random.chance(50)) doc.meta.exercise = some_exercise(random, doc.text);
      if (doc.meta.exercise && random.chance(60)) doc.meta.exercise->id = "e1";
      if (doc.meta.exercise) doc.meta.exercise->role = Exercise::Role::student;
      files.push_back({numbered("file", static_cast<std::uint64_t>(i)), doc});
    }
    const Roll roll = call_roll(files, {});
    std::size_t counted = roll.problems.size();
    for (const ClassWork& one : roll.exercises) {
      counted += one.students.size() + !one.key_from.empty();
      class_table(message::plain_english(), one);
      if (one.sheet.id == "e1") CHECK(names(one).find("Mia; ") != std::string::npos);
    }
    CHECK(counted == files.size());
  }
}

TEST_CASE("roll: the exercise as it was handed out brings its answers, the teacher's own article goes before it") {
  const Document out = to_hand_out(teachers(), teachers(), sheet(), true);
  Document mia = work("Mia");
  put(mia, Label::quote, "“No,”", "p2");
  const Roll roll = call_roll({{"mia", mia}, {"exercise", out}});
  CHECK(problems(roll) == "");
  REQUIRE(roll.exercises.size() == 1);
  CHECK(roll.exercises[0].has_key);
  CHECK(roll.exercises[0].key_from == "exercise");
  CHECK(roll.exercises[0].students[0].all.percent == 25);
  Document newer = teachers();
  put(newer, Label::hedge, "will");
  CHECK(call_roll({{"mia", mia}, {"exercise", out}}, {&newer}).exercises[0].students[0].all.percent == 20);
  const Roll own = call_roll({{"exercise", out}, {"mia", mia}, {"own", newer}});
  CHECK(own.exercises[0].key_from == "");
  CHECK(problems(own) == "exercise no-name; ");
  // Nobody has done it; another text under the same id throws nobody out.
  CHECK(problems(call_roll({{"exercise", out}})) == "exercise no-name; ");
  Document forged = out;
  forged.text = Text::from("“No,” said nobody.");
  const Roll kept = call_roll({{"forged", forged}, {"mia", mia}, {"exercise", out}});
  CHECK(problems(kept) == "forged other-text; ");
  CHECK(kept.exercises[0].key_from == "exercise");
}

TEST_CASE("roll: locked answers wait for what the passphrase gives, damaged ones are named") {
  Document out = to_hand_out(teachers(), teachers(), sheet(), true);
  const std::string key = out.meta.exercise->key;
  out.meta.exercise->key = "AQAJJ8A=";
  out.meta.exercise->locked = true;
  const std::vector<NamedDocument> files{{"mia", work("Mia")}, {"exercise", out}};
  const Roll waiting = call_roll(files);
  CHECK(problems(waiting) == "");
  CHECK_FALSE(waiting.exercises[0].has_key);
  CHECK(waiting.exercises[0].locked == "AQAJJ8A=");
  CHECK_FALSE(waiting.exercises[0].students[0].all.percent);
  const Roll marked = call_roll(files, {}, {{"e1", key}});
  CHECK(marked.exercises[0].has_key);
  CHECK(marked.exercises[0].locked == "");
  CHECK(marked.exercises[0].students[0].all.percent == 0);
  // What was unlocked for another exercise is no answer to this one.
  CHECK_FALSE(call_roll(files, {}, {{"e2", key}}).exercises[0].has_key);
  const Roll damaged = call_roll(files, {}, {{"e1", "{"}});
  CHECK_FALSE(damaged.exercises[0].has_key);
  REQUIRE(damaged.problems.size() == 1);
  CHECK(damaged.problems[0].what.id == "feedback.damaged");
}

TEST_CASE("roll: statements that differ are a part of their own, in the table too") {
  Document key = teachers(), mia = work("Mia"), tom = work("Tom");
  const std::vector<Elsewhere> unsure{{.way = Elsewhere::Way::unsure}}, part{{.way = Elsewhere::Way::part}};
  for (Document* doc : {&key, &mia, &tom}) {
    doc->meta.exercise->labels = {Label::hedge};
    doc->meta.exercise->statements = doc->meta.exercise->kinds = true;
  }
  for (auto& [id, tag] : key.tags)
    if (tag.label == Label::quote) tag.elsewhere = unsure;
  mia.tags[put(mia, Label::quote, "“We will sail,”", "p1")].elsewhere = unsure;
  put(mia, Label::hedge, "may");
  tom.tags[put(tom, Label::quote, "“We will sail,”", "p1")].elsewhere = part;
  const Roll roll = call_roll({{"m", mia}, {"t", tom}}, {&key});
  REQUIRE(roll.exercises.size() == 1);
  const ClassWork& all = roll.exercises[0];
  const Tally &mias = all.students[0].statements, &toms = all.students[1].statements;
  CHECK(mias.right == 1);
  CHECK(mias.missed == 1);
  CHECK(mias.percent == 50);
  CHECK(mias.marks == 1);
  CHECK(toms.wrong == 1);
  CHECK(toms.percent == 25);
  CHECK(all.students[0].of(Label::quote).marks == 0);
  CHECK(all.students[0].all.marks == 2);
  CHECK(all.students[0].all.percent == 50);
  // Both marked the same words, whatever the way; nobody is asked for quotes.
  CHECK(all.view.on_statements.alpha == 1.0);
  CHECK(all.view.on_statements.f1 == 1.0);
  const std::string table = class_table(message::plain_english(), all);
  CHECK(table.find(",statements that differ right,") != std::string::npos);
  CHECK(table.find(",statements that differ percent,all right,") != std::string::npos);
  CHECK(table.find("quotes") == std::string::npos);
}
