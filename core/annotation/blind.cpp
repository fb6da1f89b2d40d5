// Tested by tests/unit/blind_test.cpp.
#include "core/annotation/blind.h"

#include "core/annotation/commands.h"
#include "core/annotation/difference.h"
#include "core/message/message.h"

namespace hearsay {

using namespace message::literals;

Edit set_blind(const Document& doc, Blind from, Blind to) {
  Edit edit;
  if (from == Blind::done && to == Blind::off) {
    commands::Ids same;
    for (const Difference::Pair& pair : difference(doc).both) same.push_back(pair.theirs);
    edit = commands::reject(doc, same);
  }
  if (doc.meta.blind != to) {
    Meta meta = doc.meta;
    meta.blind = to;
    edit.changes.emplace_back(Change<Meta>{doc.meta, std::move(meta)});
  }
  edit.act = message::make("act.blind", "to"_is = name_of(to));
  return edit;
}

}  // namespace hearsay
