// What quotes say of the other articles on an event. Tested by tests/unit/elsewhere_test.cpp.
#include "core/annotation/commands.h"
#include "core/annotation/commands_parts.h"
#include "core/text/sort_each_once.h"

namespace hearsay::commands {

using namespace message::literals;

namespace {

Edit filled(const Document& doc, const std::vector<FoundElsewhere>& found, Message act) {
  EditBuilder edit(doc, std::move(act));
  const LinkIndex links(doc);
  for (const FoundElsewhere& one : found) {
    const Tag* old = find_tag(doc, one.tag);
    if (!old || old->label != Label::quote) continue;
    Tag tag = *old;
    tag.elsewhere = one.elsewhere;
    sort_each_once(tag.elsewhere);
    if (tag != *old) put_corrected(edit, links, std::move(tag));
  }
  return edit.build();
}

}  // namespace

Edit set_elsewhere(const Document& doc, std::string_view id, std::vector<Elsewhere> elsewhere) {
  const Tag* tag = find_tag(doc, id);
  if (!tag) return {};
  Message act = message::make("act.elsewhere", "words"_is = told(doc, tag->fragments), "said"_is = elsewhere.empty() ? "none" : "some");
  return filled(doc, {{std::string(id), std::move(elsewhere)}}, std::move(act));
}

Edit fill_elsewhere(const Document& doc, const std::vector<FoundElsewhere>& found) {
  return filled(doc, found, message::make("act.fill-elsewhere", "count"_is = found.size()));
}

}  // namespace hearsay::commands
