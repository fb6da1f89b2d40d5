// Tested by tests/unit/layers_test.cpp.
#include "core/annotation/layers.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

#include "core/annotation/commands_parts.h"
#include "core/annotation/places.h"

namespace hearsay {

namespace {

bool found_by(const Document& doc, const Layer& layer, const Tag& tag) {
  if (layer.author == Author::analysis) return tag.layer == layer.id;
  if (state_for(doc, layer.id, tag) != State::accepted) return false;
  if (tag.layer == layer.id) return true;
  const Verdict* verdict = verdict_of(doc, layer.id, tag.id);
  return verdict && verdict->judgement == Judgement::accepted;
}

}  // namespace

std::vector<const Tag*> finds_of(const Document& doc, std::string_view layer) {
  std::vector<const Tag*> finds;
  const auto known = doc.layers.find(layer);
  if (known == doc.layers.end()) return finds;
  for (const Tag* tag : tags_in_order(doc))
    if (tag->label != Label::cue && tag->label != Label::claim && found_by(doc, known->second, *tag))
      finds.push_back(tag);
  return finds;
}

std::vector<OthersWork> others_work(const Document& doc) {
  std::vector<OthersWork> out;
  const std::vector<const Tag*> mine = finds_of(doc, my_layer);
  for (const auto& [id, layer] : doc.layers) {
    if (layer.author != Author::student && layer.author != Author::key) continue;
    const std::vector<const Tag*> theirs = finds_of(doc, id);
    if (!theirs.empty()) out.push_back({id, layer.name, theirs.size(), agreement(difference(mine, theirs))});
  }
  std::stable_sort(out.begin(), out.end(), [](const OthersWork& a, const OthersWork& b) { return a.name < b.name; });
  return out;
}

Difference difference_from(const Document& doc, std::string_view layer) {
  std::vector<const Tag*> theirs = finds_of(doc, layer);
  std::erase_if(theirs, [&doc](const Tag* tag) { return state_of(doc, *tag) == State::rejected; });
  return difference(finds_of(doc, my_layer), theirs);
}

double agreement(const Difference& difference) {
  const std::size_t both = 2 * difference.both.size(),
                    all = both + difference.mine.size() + difference.theirs.size();
  return all == 0 ? 1 : static_cast<double>(both) / static_cast<double>(all);
}

bool same_text(const Document& a, const Document& b) { return a.text.bytes() == b.text.bytes(); }

std::string fingerprint(const Text& text) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const char c : text.bytes()) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0; hash >>= 4) digits[i] = "0123456789abcdef"[hash & 15];
  return digits;
}

namespace commands {

using namespace message::literals;

namespace {

// The person of this name, else a new one.
std::string person_here(EditBuilder& edit, const Document& doc, const Person& theirs) {
  for (const auto& [id, person] : doc.persons)
    if (same_words(person.name, theirs.name)) return id;
  Person person = theirs;
  person.id = edit.fresh("p");
  edit.put(person);
  return person.id;
}

}  // namespace

Edit add_layer(const Document& doc, const Document& theirs, std::string_view name) {
  const std::string words = name_from(name);
  if (!same_text(doc, theirs) || words.empty()) return {};
  EditBuilder edit(doc, message::make("act.add-layer", "name"_is = told(words)));
  const Layer layer{.id = edit.fresh("layer"), .author = Author::student, .name = words, .extra = {}};
  std::map<std::string_view, std::string> tags, persons;  // their id → the id here
  for (const auto& [id, tag] : theirs.tags) {
    const auto from = theirs.layers.find(tag.layer);
    if (state_of(theirs, tag) != State::accepted || from == theirs.layers.end()) continue;
    // Only what is theirs: no third person's layer, and no key.
    if (from->second.author != Author::me && from->second.author != Author::analysis) continue;
    if (tags.empty()) edit.put(layer);
    Tag copy = tag;
    copy.id = tags[id] = edit.fresh("t");
    copy.layer = layer.id;
    copy.confidence = 0;
    copy.rule = {};
    copy.note = note_of(theirs, tag);
    if (const auto person = theirs.persons.find(tag.person); person != theirs.persons.end()) {
      std::string& here = persons[person->first];
      if (here.empty()) here = person_here(edit, doc, person->second);
      copy.person = here;
    }
    edit.put(copy);
  }
  for (const auto& [id, link] : theirs.links) {
    const auto from = tags.find(link.from), to = tags.find(link.to);
    if (from == tags.end() || to == tags.end()) continue;
    edit.put(Link{edit.fresh("l"), from->second, to->second, link.role, link.extra});
  }
  return edit.build();
}

}  // namespace commands

}  // namespace hearsay
