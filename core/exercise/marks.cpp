// Tested by tests/unit/class_test.cpp.
#include "core/exercise/marks.h"

#include <algorithm>

#include "core/annotation/layers.h"
#include "core/lexicon/fold.h"
#include "core/text/chars.h"
#include "core/text/sort_each_once.h"

namespace hearsay::exercise {
namespace {

// The words of a name, folded, sorted, each once.
std::vector<std::string> words_of(const std::string& name) {
  const Text text = Text::from(name);
  const Words words(text);
  std::vector<std::string> result;
  for (std::uint32_t i = 0; i < words.count(); ++i) {
    std::string word(text.bytes(words.span(i)));
    std::transform(word.begin(), word.end(), word.begin(), fold_ascii);
    result.push_back(std::move(word));
  }
  sort_each_once(result);
  return result;
}

}  // namespace

Speakers::Speakers(const std::vector<const Document*>& docs) {
  for (const Document* doc : docs)
    for (const auto& [id, person] : doc->persons) full_.emplace(person.name, person.name);
  struct Name {
    const std::string* name;
    std::vector<std::string> words;
  };
  std::vector<Name> names;
  for (const auto& [name, full] : full_) names.push_back({&name, words_of(name)});
  // Longest first, so that what a name belongs to is settled before it.
  std::stable_sort(names.begin(), names.end(),
                   [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
  std::map<std::string_view, std::vector<const Name*>> full_names;  // by each of their words
  for (const Name& one : names) {
    if (one.words.empty()) continue;
    // All that may hold its words hold its rarest one.
    const std::vector<const Name*>* rarest = nullptr;
    for (const std::string& word : one.words) {
      const std::vector<const Name*>& with = full_names[word];
      if (!rarest || with.size() < rarest->size()) rarest = &with;
    }
    const Name* fits = nullptr;
    std::size_t different = 0;
    for (const Name* longer : *rarest) {
      if (!std::includes(longer->words.begin(), longer->words.end(), one.words.begin(), one.words.end())) continue;
      fits = longer;
      ++different;
      // The same words in other letters are the same name, whatever longer names they fit.
      if (longer->words.size() == one.words.size()) {
        different = 1;
        break;
      }
    }
    if (different == 1) {
      full_[*one.name] = *fits->name;
    } else {
      for (const std::string& word : one.words) full_names[word].push_back(&one);
    }
  }
}

const std::string& Speakers::full_name(const std::string& name) const {
  const auto found = full_.find(name);
  return found == full_.end() ? name : found->second;
}

std::vector<Mark> marks_of(const Document& doc, const Speakers& speakers) { return marks_of(doc, speakers, my_layer); }

std::vector<const Layer*> agreed_layers(const Document& doc) {
  std::vector<const Layer*> out;
  for (const auto& [id, layer] : doc.layers)
    if (layer.author == Author::key && !finds_and_parts_of(doc, id).empty()) out.push_back(&layer);
  std::stable_sort(out.begin(), out.end(), [](const Layer* a, const Layer* b) { return a->name < b->name; });
  return out;
}

std::string answers_layer(const Document& teachers, const Exercise& sheet) {
  const bool known = !sheet.answers_of.empty() && teachers.layers.contains(sheet.answers_of);
  return known ? sheet.answers_of : my_layer;
}

std::vector<Mark> marks_of(const Document& doc, const Speakers& speakers, std::string_view layer) {
  std::vector<Mark> marks;
  for (const Tag* tag : finds_and_parts_of(doc, layer)) {
    Mark one{.id = tag->id, .label = tag->label, .fragments = tag->fragments, .kind = tag->kind, .elsewhere = tag->elsewhere};
    if (const auto person = doc.persons.find(tag->person); person != doc.persons.end())
      one.speaker = speakers.full_name(person->second.name);
    marks.push_back(std::move(one));
  }
  return marks;
}

}  // namespace hearsay::exercise
