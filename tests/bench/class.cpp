// What a class costs: forty works of 3,000 words with 100 marks each, rolled up against a key.
//
//   node bench_class.js
//
// The works are the key's marks as people miss, move and add them, the same every time. Prints one line of JSON:
// milliseconds of the fastest of several runs, with forty works and with ten.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "core/exercise/roll.h"
#include "tests/bench/chance.h"

using namespace hearsay;
using namespace hearsay::exercise;
using hearsay::bench::Chance;

namespace {

constexpr int runs = 5;
constexpr std::uint32_t words = 3000, marks = 100, letters = 6;  // of a word, with the space after it

double now() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Document article(const std::string& name) {
  std::string text;
  for (std::uint32_t i = 0; i < words; ++i) text += "abcde ";
  Document doc;
  doc.id = name;
  doc.text = Text::from(text);
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  for (int i = 1; i <= 8; ++i) {
    const std::string id = "p" + std::to_string(i);
    doc.persons[id] = {id, "Speaker " + std::string(1, static_cast<char>('A' + i)), 0, true, {}};
  }
  doc.meta.exercise = Exercise{.id = "e", .title = "Class", .kinds = true};
  doc.meta.exercise->name = name;
  return doc;
}

// `doubt` in a hundred marks is left out, moved or another's.
Document work(const std::string& name, std::uint32_t doubt, std::uint64_t seed) {
  Document doc = article(name);
  Chance chance(seed);
  for (std::uint32_t i = 0; i < marks; ++i) {
    if (chance.below(100) < doubt) continue;
    const bool quote = i % 3 == 0;
    std::uint32_t begin = i * words / marks, end = begin + (quote ? 20 : 1);
    if (chance.below(100) < doubt) begin += chance.below(8);
    if (chance.below(100) < doubt) end += chance.below(8);
    if (begin >= end) begin = end - 1;
    const std::string id = "t" + std::to_string(i);
    Tag tag{.id = id, .layer = "me", .label = quote ? Label::quote : i % 3 == 1 ? Label::hedge : Label::speaker};
    tag.fragments = {{begin * letters, end * letters - 1}};
    if (tag.label != Label::hedge) tag.person = "p" + std::to_string(1 + (chance.below(100) < doubt ? chance.below(8) : i % 8));
    doc.tags[id] = tag;
  }
  return doc;
}

double fastest(std::size_t people) {
  Document key = work("key", 0, 1);
  key.meta.exercise->role = Exercise::Role::teacher;
  std::vector<NamedDocument> works;
  for (std::size_t i = 0; i < people; ++i) {
    const std::string name = "Student " + std::to_string(i + 1);
    works.push_back({name + ".hearsay.json", work(name, 25, i + 2)});
  }
  double best = 1e9;
  for (int run = 0; run < runs; ++run) {
    const double start = now();
    const Roll roll = call_roll(works, {&key});
    best = std::min(best, now() - start);
    if (roll.exercises.size() != 1 || roll.exercises.front().students.size() != people) return -1;
  }
  return best;
}

}  // namespace

int main() { std::printf("{\"forty\":%.1f,\"ten\":%.1f}\n", fastest(40), fastest(10)); }
