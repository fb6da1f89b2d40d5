// Tested by tests/unit/anchor_test.cpp.
#include "core/annotation/commands.h"
#include "core/message/message.h"

namespace hearsay::commands {

using namespace message::literals;

namespace {

Meta without(const Document& doc, std::size_t index) {
  Meta meta = doc.meta;
  meta.lost.erase(meta.lost.begin() + static_cast<std::ptrdiff_t>(index));
  return meta;
}

}  // namespace

Edit place_lost(const Document& doc, std::size_t index, const Fragments& fragments) {
  if (index >= doc.meta.lost.size()) return {};
  Tag tag = doc.meta.lost[index].tag;
  std::optional<Verdict> verdict = doc.meta.lost[index].verdict;
  tag.fragments = trimmed(doc.text, fragments);
  if (tag.fragments.empty() || !doc.layers.contains(tag.layer)) return {};
  EditBuilder edit(doc, message::make("act.place-lost", "words"_is = told(doc, tag.fragments)));
  if (has_id(doc, tag.id)) tag.id = edit.fresh("t");
  if (!doc.persons.contains(tag.person)) tag.person.clear();
  if (by_another(doc, tag) && !verdict) verdict = Verdict{.layer = my_layer};
  if (verdict) {
    verdict->tag = tag.id;
    verdict->judgement = Judgement::accepted;
    edit.put(*verdict);
  }
  return edit.put(tag).put(without(doc, index)).build();
}

Edit forget_lost(const Document& doc, std::size_t index) {
  if (index >= doc.meta.lost.size()) return {};
  const Message act = message::make("act.forget-lost", "words"_is = told(doc.meta.lost[index].words));
  return EditBuilder(doc, act).put(without(doc, index)).build();
}

}  // namespace hearsay::commands
