// One tab writes to an article, the others read it and follow. What happens between them: opening, going
// along, taking over, and two that wrote at once.
//
// Where tabs have locks (web/browser/tabs.js) two never write at once. Where they have none the storage
// refuses the later write (medium.h), and what it refused is made again on top of the other's. An edit that
// does not fit there is not dropped: then the whole article as it was here is kept as another one. Tested by
// tests/browser/tabs_test.mjs.
#include <algorithm>
#include <utility>

#include "core/store/rebase.h"
#include "web/browser/host.h"
#include "web/view/library.h"

namespace hearsay::view {

using medium::How;

void Library::records(std::string_view document, How how, bool writes, std::vector<StoredRecord> rows) {
  if (how == How::fetch) {
    search.take(document, rows);
    if (document != fetching_) return;
    fetching_.clear();
    auto read = std::make_unique<Article>();
    const Row* known = row(document);
    Recovered recovered = read->journal.open(document, std::move(rows), known ? known->bytes : std::string());
    if (!recovered.document) return user_.fetched(document, nullptr);
    read->document = std::move(*recovered.document);
    read->history = std::move(recovered.history);
    return user_.fetched(document, std::move(read));
  }
  if (how == How::open) {
    if (document != wanted_) return;
    wanted_.clear();
    return take_rows(document, writes, std::move(rows));
  }
  if (!is_open(document)) return;
  // What this tab is storing right now may be among the rows, or not: asked again when it is known.
  if (open_->journal.busy()) {
    behind_ = true;
    return;
  }
  if (how != How::look) return take_rows(document, writes, std::move(rows));
  if (open_->journal.follow(std::move(rows), open_->document, open_->history)) {
    open_->writes = writes && !open_->yielding;
    if (const Row* r = row(document); r && r->entry.trashed == 0) refresh_row();
    return user_.document_followed({});
  }
  if (writes || open_->journal.unsaved() == 0) medium::read(document, 0, How::again);
}

// The article as it is stored takes the place of what is open under its id, if anything is; what is not
// stored of that is made again.
void Library::take_rows(std::string_view document, bool writes, std::vector<StoredRecord> rows) {
  const Row* known = row(document);
  auto fresh = std::make_unique<Article>();
  std::unique_ptr<Article> old = is_open(document) ? std::move(open_) : nullptr;
  std::vector<Edit> again;
  if (old) {
    again = old->journal.unsaved_edits();
    fresh->journal = std::move(old->journal);  // with the number of its last ticket
  }
  Recovered recovered = fresh->journal.open(document, std::move(rows), known ? known->bytes : std::string());
  if (!recovered.document) {
    medium::leave(document);
    if (!old) return user_.document_failed(known ? known->entry.title : std::string(), recovered.report);
    library_gone(document);
    const std::string title = old->document.meta.title;
    std::unique_ptr<Article> copy = copy_of(old->document, old->history, title);
    open_ = std::move(copy);
    rows_.push_back({open_->journal.entry(), {}});
    medium::claim(open_->document.id);
    pump();
    return user_.document_opened("“" + title +
                                 "” was deleted for good in another tab. It is kept here as a new article.");
  }
  fresh->document = std::move(*recovered.document);
  fresh->history = std::move(recovered.history);
  fresh->yielding = old && old->yielding;
  fresh->writes = writes && !fresh->yielding;
  open_ = std::move(fresh);
  refresh_row();
  std::size_t misfits = 0;
  Rebase rebase;
  for (Edit& edit : again) {
    Edit fitted = rebase.fit(open_->document, std::move(edit));
    misfits += !writes || (!fitted.empty() && !apply(std::move(fitted)).empty());
  }
  if (misfits) recovered.report += (recovered.report.empty() ? "" : " ") + keep_version(*old);
  if (old)
    user_.document_followed(recovered.report);
  else
    user_.document_opened(recovered.report);
}

// Keeps an article as it was in this tab beside the one that another tab has written. What was done, for a
// person.
std::string Library::keep_version(const Article& old) {
  const std::string title = old.document.meta.title + " (your version)";
  keep(copy_of(old.document, old.history, title));
  return "“" + old.document.meta.title +
         "” was changed in another tab in a way that your last changes do not fit to. Your version is kept "
         "as “" +
         title + "”.";
}

void Library::records_failed(std::string_view document, How how, std::string_view reason) {
  if (how == How::fetch) {
    search.take(document, {});
    if (document != fetching_) return;
    fetching_.clear();
    return user_.fetched(document, nullptr);
  }
  if (how != How::open || document != wanted_) return;
  wanted_.clear();
  const Row* known = row(document);
  user_.document_failed(known ? known->entry.title : std::string(), reason);
}

void Library::fetch(std::string_view id) {
  fetching_ = id;
  medium::read(id, 0, How::fetch);
}

void Library::changed(std::string_view document) {
  if (!open_ || (!document.empty() && !is_open(document)) || !lost_.empty()) return;
  if (open_->journal.document().empty()) return;  // a preview
  if (open_->journal.busy())
    behind_ = true;
  else
    medium::read(open_->document.id, open_->journal.newest_seq(), How::look);
}

// An answer came: what waited for it can be asked.
void Library::settled() {
  if (!behind_ || !open_ || open_->journal.busy()) return;
  behind_ = false;
  changed(open_->document.id);
}

void Library::conflicted(std::string_view document, std::uint64_t ticket, std::vector<StoredRecord> rows) {
  if (std::erase(own_in_flight_, ticket)) {
    user_.library_trouble("It is in use in another tab, so it was not deleted.");
    return;
  }
  Article* refused = article(document);
  if (!refused) return;
  refused->journal.conflicted(ticket, rows);
  if (refused->journal.state().what != SavingState::What::conflict) return pump();
  if (refused == open_.get()) return medium::read(document, 0, How::again);
  // It is closed already: nobody can be asked, so both are kept.
  const auto left = std::find_if(leaving_.begin(), leaving_.end(),
                                 [refused](const auto& one) { return one.get() == refused; });
  const std::unique_ptr<Article> version = std::move(*left);
  leaving_.erase(left);
  medium::leave(document);
  user_.library_trouble(keep_version(*version));
}

void Library::asked(std::string_view document) {
  Article* wanted = article(document);
  if (!wanted) return medium::leave(document);
  wanted->writes = false;
  wanted->yielding = true;
  pump();
}

void Library::taken(std::string_view document) {
  if (Article* lost = article(document)) lost->writes = lost->yielding = false;
  changed(document);
}

bool Library::can_take_over() const {
  return open_ && place_ != medium::Place::newer && lost_.empty() &&
         (!open_->writes || open_->journal.state().what == SavingState::What::conflict);
}

void Library::take_over() {
  if (can_take_over()) medium::read(open_->document.id, 0, How::take);
}

Standing Library::standing() const {
  if (!lost_.empty()) return {lost_, "", true};
  if (place_ == medium::Place::memory)
    return {"Nothing you do here is kept when this page is closed: save it as a file before. " + trouble_, "",
            true};
  if (place_ == medium::Place::newer)
    return {
        "A newer Hearsay keeps its articles here. This older page only shows them: open the newer one to go "
        "on.",
        "", true};
  if (!open_) return {};
  const SavingState state = open_->journal.state();
  if (state.what == SavingState::What::conflict) return {state.message, "edit-here", true};
  if (state.what == SavingState::What::read_only) return {state.message, "", true};
  if (open_->writes) return {};
  if (const std::uint64_t open = open_->journal.unsaved(); open > 0 && !open_->yielding)
    return {"Another tab took this article over before your last " +
                (open == 1 ? std::string("change was") : std::to_string(open) + " changes were") +
                " stored. Edit here to add to its work.",
            "edit-here", true};
  return {"You are editing this article in another tab. What you do there is shown here.", "edit-here",
          false};
}

}  // namespace hearsay::view
