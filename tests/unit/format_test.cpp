#include "core/format/format.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/format/hearsay_json.h"
#include "core/format/plain_text.h"
#include "tests/unit/generate.h"

using namespace hearsay;

TEST_CASE("the rows of the table are sound") {
  std::set<std::string_view> ids, first_endings;
  for (const Format& f : formats()) {
    CAPTURE(f.id);
    CHECK(ids.insert(f.id).second);
    REQUIRE_FALSE(f.endings.empty());
    CHECK(first_endings.insert(f.endings.front()).second);
    CHECK((f.read || f.write));
    CHECK((f.read != nullptr) == (f.claims != nullptr));
    CHECK((f.write != nullptr) == (f.losses != nullptr));
    CHECK(find_format(f.id) == &f);
  }
  CHECK(find_format("no such format") == nullptr);
}

TEST_CASE("a format that loses nothing gives back what it wrote, one document or several") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    test::Random random(seed);
    const Document one = test::some_document(random, 20), two = test::some_document(random, 5);
    for (const Format& f : formats()) {
      if (!f.read || !f.write) continue;
      CAPTURE(f.id);
      for (const std::vector<const Document*>& documents : {std::vector{&one}, std::vector{&one, &two}}) {
        const ReadFiles read = f.read({{"x" + std::string(f.endings.front()), f.write(documents)}});
        bool loses = false;
        for (const Document* doc : documents) loses = loses || !f.losses(*doc).empty();
        if (loses) continue;
        CHECK(read.problems.empty());
        REQUIRE(read.articles.size() == documents.size());
        for (std::size_t i = 0; i < documents.size(); ++i) CHECK(read.articles[i].document == *documents[i]);
      }
    }
  }
}

TEST_CASE("files of several formats are read together, and a bad one is named") {
  test::Random random(3);
  const Document doc = test::some_document(random, 8);
  const ReadFiles read = read_files({{"a.TXT", "Rain is likely."},
                                     {"b.hearsay.json", write_hearsay(doc)},
                                     {"c.json", "{"},
                                     {"d.HTM", "<p>Sun.</p>"},
                                     {"e.txt", std::string("PK\0\0", 4)},
                                     {"f.txt", "  \n"}});
  REQUIRE(read.articles.size() == 3);
  CHECK(read.articles[0].document.text.bytes() == "Rain is likely.");
  CHECK_FALSE(read.articles[0].analysed);
  CHECK(read.articles[0].document.meta.from == "a.TXT");
  CHECK(read.articles[1].document == doc);
  CHECK(read.articles[1].analysed);
  CHECK(read.articles[2].document.text.bytes() == "Sun.");
  REQUIRE(read.problems.size() == 3);
  CHECK(read.problems[0].name == "c.json");
  CHECK(read.problems[1].name == "e.txt");
  CHECK(read.problems[2].name == "f.txt");
  for (const FileProblem& problem : read.problems) CHECK_FALSE(problem.words.empty());
  CHECK(read_files({}).articles.empty());
}

TEST_CASE("a text has its limits") {
  CHECK(read_plain_text(std::string(longest_text, 'a')).problem.empty());
  CHECK_FALSE(read_plain_text(std::string(longest_text + 1, 'a')).problem.empty());
  CHECK_FALSE(read_web_page("<p> </p>").problem.empty());
}

TEST_CASE("a file is named after the article, as every file system takes it") {
  const Format& text = *find_format("text");
  CHECK(file_name("Ferry talks", text) == "Ferry talks.txt");
  CHECK(file_name("Who said: “yes/no”?", text) == "Who said “yes no”.txt");
  CHECK(file_name("  ...  ", text) == "article.txt");
  CHECK(file_name("", text) == "article.txt");
  CHECK(file_name("../../etc", text) == "etc.txt");
  std::string emoji;
  for (int i = 0; i < 60; ++i) emoji += "😀";
  const std::string name = file_name(emoji, text);
  CHECK(Text::from(name).replaced() == 0);
  CHECK(name.size() <= 104);
}
