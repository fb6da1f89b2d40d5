// Tested through the page by tests/browser.
#include "web/view/library.h"

#include <algorithm>

namespace hearsay::view {

namespace {
std::vector<Document> kept;  // TODO(store)
}

const LibraryEntry* Library::find(std::string_view id) const {
  for (const LibraryEntry& e : entries_)
    if (e.id == id) return &e;
  return nullptr;
}

void Library::create(Document document) {
  document_ = std::move(document);
  history_ = {};
  open_ = true;
  entries_.insert(entries_.begin(), LibraryEntry{.id = document_.id, .title = {}, .changed = document_.meta.changed});
  kept.push_back(document_);
  describe();
}

void Library::open(std::string_view id) {
  for (const Document& d : kept)
    if (d.id == id) {
      document_ = d;
      history_ = {};
      open_ = true;
    }
}

void Library::describe() {
  for (LibraryEntry& e : entries_)
    if (e.id == document_.id) {
      e.title = document_.meta.title;
      e.quotes = e.guesses = 0;
      for (const auto& [id, tag] : document_.tags) e.quotes += tag.label == Label::quote && tag.state != State::rejected;
    }
}

std::string Library::apply(Edit edit) {
  std::string problem = hearsay::apply(document_, edit);
  if (problem.empty()) {
    history_.done(std::move(edit));
    describe();
  }
  return problem;
}

bool Library::undo() {
  auto e = history_.undo();
  return e && hearsay::apply(document_, *e).empty();
}
bool Library::redo() {
  auto e = history_.redo();
  return e && hearsay::apply(document_, *e).empty();
}
void Library::trash(std::string_view, std::int64_t) {}
std::string Library::restore_last() { return last_trashed_; }
SaveState Library::save_state() const { return {"Saved", "", false}; }
void Library::pump() {}

}  // namespace hearsay::view
