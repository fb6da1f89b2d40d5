// core/annotation/gist: what an article is about in a few words.
#include "core/annotation/gist.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/store/library.h"

using namespace hearsay;
using Words = std::vector<std::string>;

namespace {

Document of(std::string_view text) {
  Document doc;
  doc.text = Text::from(text);
  return doc;
}

bool has(const Words& gist, std::string_view word) { return std::find(gist.begin(), gist.end(), word) != gist.end(); }

}  // namespace

TEST_CASE("gist: names, then figures and dates, then words, each by how often it is there") {
  CHECK(gist_of(of("The bridge at Moor is closed. The bridge near Hagen lost 4,000 bolts by 12 May, Hagen says.")) ==
        Words{"Hagen", "Moor", "4,000", "12 May", "bridge", "closed", "near", "lost", "bolts", "says"});
  CHECK(gist_of(of("")).empty());
}

TEST_CASE("gist: a capital letter that begins a sentence or a quotation makes no name, nor does one in a headline") {
  const Words gist = gist_of(of("Ferry Leaves Harbour Late\n\nGulls cried. She said: “Nobody waits.” It was Aske who waited."));
  CHECK(has(gist, "Aske"));
  for (const char* word : {"Ferry", "Harbour", "Gulls", "Nobody"}) CHECK_FALSE(has(gist, word));
  for (const char* word : {"ferry", "harbour", "gulls", "nobody"}) CHECK(has(gist, word));
  // What is a name elsewhere is one at the beginning of a sentence too.
  CHECK(has(gist_of(of("Aske left. We saw Aske.")), "Aske"));
  CHECK_FALSE(has(gist_of(of("Aske left. We saw Aske.")), "aske"));
}

TEST_CASE("gist: a date is the same in either order, and years and single digits are left out") {
  for (const char* text : {"It sank on 3 June 2019.", "It sank on June 3, 2019.", "It sank on June 3rd.", "It sank on 3 Jun."})
    CHECK(gist_of(of(text)) == Words{"3 June", "sank"});
  CHECK(gist_of(of("In 2019 it may be 7 or 85.")) == Words{"85"});
  CHECK(gist_of(of("It may snow in May.")) == Words{"snow"});
}

TEST_CASE("gist: what is not of the article counts nowhere, and every kind has its limit") {
  Document doc = of("Moor is calm, says Aske.\n\nAlso read: the Hagen papers.");
  CHECK(has(gist_of(doc), "Hagen"));
  doc.meta.asides.push_back({.paragraph = {26, doc.text.size()}, .what = Aside::What::page});
  CHECK_FALSE(has(gist_of(doc), "Hagen"));
  std::string all;
  for (int i = 10; i < 120; ++i) {
    const std::string name(3, static_cast<char>('a' + i % 26)), more = name + static_cast<char>('a' + i / 26);
    all += "we saw N" + more + " and w" + more + " with " + std::to_string(i) + ". ";
  }
  all += std::string(100, 'x');
  const Words gist = gist_of(of(all));
  CHECK(gist.size() == most_in_gist);
  CHECK(std::all_of(gist.begin(), gist.end(), [](const std::string& word) { return word.size() <= longest_in_gist; }));
}

TEST_CASE("gist: it is kept with the row of the library, and a row without one is read") {
  Document doc = of("We saw Aske.");
  doc.id = "d1";
  const LibraryEntry entry = library_entry(doc);
  CHECK(entry.gist == Words{"Aske"});
  CHECK(read_library(write_library(entry)) == entry);
  LibraryEntry old = entry;
  old.gist.clear();
  CHECK(write_library(old).find("gist") == std::string::npos);
  CHECK(read_library(write_library(old)) == old);
  LibraryEntry large = entry;
  large.gist.assign(500, "word");
  large.gist[0] = std::string(1000, 'x');
  CHECK(read_library(write_library(large))->gist == Words(most_in_gist, "word"));
}
