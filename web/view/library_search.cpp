// Tested by tests/browser/find_test.mjs.
#include "web/view/library_search.h"

#include "core/annotation/places.h"
#include "core/store/recovery.h"
#include "web/browser/host.h"
#include "web/browser/medium.h"

namespace hearsay::view {

bool LibrarySearch::matches(const LibraryEntry& entry) const {
  if (words_.empty() || !find_places(Text::from(entry.title), words_, WholeWords::no).empty()) return true;
  Known& known = known_[entry.id];
  if (known.changed != entry.changed) {
    if (asked_.empty()) {
      asked_ = entry.id;
      asked_changed_ = entry.changed;
      medium::read(entry.id, 0, medium::How::fetch);
    }
    if (known.changed < 0) return false;
  }
  if (known.words != words_) {
    known.words = words_;
    known.found = !find_places(known.text, words_, WholeWords::no).empty();
  }
  return known.found;
}

void LibrarySearch::take(std::string_view document, const std::vector<StoredRecord>& rows) {
  if (document != asked_) return;
  Known& known = known_[asked_];
  known.changed = asked_changed_;
  known.words.clear();
  if (std::optional<Document> read = recover(document, rows).document) known.text = read->text;
  asked_.clear();
  host::request_frame();
}

}  // namespace hearsay::view
