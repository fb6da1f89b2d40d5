// Tested by tests/unit/class_test.cpp.
#include "core/exercise/marks.h"

#include <algorithm>

#include "core/annotation/layers.h"
#include "core/text/chars.h"

namespace hearsay::exercise {
namespace {

// The words of a name, folded, sorted, each once.
std::vector<std::string> words_of(const std::string& name) {
  const Text text = Text::from(name);
  const Words words(text);
  std::vector<std::string> result;
  for (std::uint32_t i = 0; i < words.count(); ++i) {
    std::string word(text.bytes(words.span(i)));
    std::transform(word.begin(), word.end(), word.begin(), chars::fold);
    result.push_back(std::move(word));
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace

void Speakers::add(const Document& doc) {
  for (const auto& [id, person] : doc.persons) full_.emplace(person.name, person.name);
  settle();
}

void Speakers::settle() {
  struct Name {
    const std::string* name;
    std::vector<std::string> words;
    std::size_t full = 0;  // index of the longest name
  };
  std::vector<Name> names;
  for (const auto& [name, full] : full_) names.push_back({&name, words_of(name), names.size()});
  // Longest first, so that what a name belongs to is settled before it.
  std::stable_sort(names.begin(), names.end(),
                   [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
  for (std::size_t i = 0; i < names.size(); ++i) {
    names[i].full = i;
    if (names[i].words.empty()) continue;
    std::size_t fits = i, different = 0;
    for (std::size_t j = 0; j < i; ++j) {
      if (names[j].full != j || !std::includes(names[j].words.begin(), names[j].words.end(),
                                                names[i].words.begin(), names[i].words.end()))
        continue;
      fits = j;
      ++different;
      // The same words in other letters are the same name, whatever longer names they fit.
      if (names[j].words.size() == names[i].words.size()) {
        different = 1;
        break;
      }
    }
    if (different == 1) names[i].full = fits;
  }
  for (const Name& one : names) full_[*one.name] = *names[one.full].name;
}

const std::string& Speakers::full_name(const std::string& name) const {
  const auto found = full_.find(name);
  return found == full_.end() ? name : found->second;
}

std::vector<Mark> marks_of(const Document& doc, const Speakers& speakers) {
  std::vector<Mark> marks;
  for (const Tag* tag : finds_and_parts_of(doc, my_layer)) {
    Mark one{.id = tag->id, .label = tag->label, .fragments = tag->fragments, .kind = tag->kind};
    if (const auto person = doc.persons.find(tag->person); person != doc.persons.end())
      one.speaker = speakers.full_name(person->second.name);
    marks.push_back(std::move(one));
  }
  return marks;
}

}  // namespace hearsay::exercise
