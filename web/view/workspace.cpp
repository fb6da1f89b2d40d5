#include "web/view/workspace.h"

#include <algorithm>
#include <utility>

#include "core/annotation/asides.h"

namespace hearsay::view {

using namespace message::literals;

const Tag* Workspace::selected(int column) const {
  const session::OpenArticle* open = session_.find(id(column));
  if (!open) return nullptr;
  const auto found = open->document().tags.find(article(column).tag());
  const ArticleState& view = article(column);
  const bool there = found != open->document().tags.end() &&
                     is_seen(found->second, state_of(open->document(), found->second), view.seen_unhidden());
  return there ? &found->second : nullptr;
}

// Columns.

void Workspace::activate(int column) {
  if (column >= columns() || column == active_) return;
  // What was asked and dragged belongs to the article that is left.
  article().stop_asking();
  article().drop();
  active_ = column;
}

void Workspace::leave(int column) {
  for (std::string* article : {&at(column).article, &at(column).wanted})
    if (!article->empty()) session_.close(std::exchange(*article, {}));
}

void Workspace::open_in(int column, std::string_view article) {
  const std::string next(article);
  leave(column);
  at(column).wanted = next;
  session_.open(next);
}

void Workspace::open_beside(std::string_view article) {
  beside_ = true;
  open_in(1, article);
}

void Workspace::close_beside() {
  if (!beside_) return;
  leave(1);
  article(1).reset();
  activate(0);
  beside_ = false;
}

// Articles.

void Workspace::preview(Document document) {
  leave(active_);
  at(active_).article = document.id;
  session_.preview(std::move(document));
}

void Workspace::create(Document document) {
  // One that takes the place of its preview is not closed before.
  if (document.id != id(active_)) leave(active_);
  at(active_).article = document.id;
  session_.create(std::move(document));
}

void Workspace::trash(std::string_view article) {
  last_trashed_ = article;
  session_.trash(last_trashed_);
}

void Workspace::restore(std::string_view article) {
  session_.restore(article);
  if (last_trashed_ == article) last_trashed_.clear();
}

void Workspace::purge(std::string_view article) {
  session_.purge(article);
  if (last_trashed_ == article) last_trashed_.clear();
}

bool Workspace::arrived(int column, std::string_view article) {
  if (article.empty() || at(column).wanted != article) return false;
  at(column).article = std::exchange(at(column).wanted, {});
  return true;
}

bool Workspace::failed(int column, std::string_view article) {
  if (article.empty() || at(column).wanted != article) return false;
  at(column).wanted.clear();
  return true;
}

bool Workspace::closed(int column, std::string_view article) {
  if (article.empty()) return false;
  if (at(column).wanted == article) at(column).wanted.clear();
  if (at(column).article != article) return false;
  at(column).article.clear();
  return true;
}

bool Workspace::replaced(int column, std::string_view article, std::string_view by) {
  if (article.empty() || at(column).article != article) return false;
  at(column).article = by;
  return true;
}

// Paragraphs.

std::int64_t Workspace::place_of(int column) const {
  const ArticleState& state = article(column);
  if (!state.words().empty()) return state.words().begin;
  if (state.caret() >= 0) return state.caret();
  const Tag* tag = selected(column);
  return tag ? tag->fragments.front().begin : -1;
}

bool Workspace::in_aside(int column) const {
  const std::int64_t place = has_document(column) ? place_of(column) : -1;
  return place >= 0 && aside_at(shown(column).asides(), static_cast<std::uint32_t>(place)) != nullptr;
}

std::vector<Span> Workspace::meant_paragraphs() const {
  const std::int64_t place = place_of(active_);
  if (place < 0) return {};
  const auto byte = static_cast<std::uint32_t>(place);
  const Span words = article().words();
  return paragraphs_at(doc().text, words.empty() ? Span{byte, byte} : words);
}

// Edits.

bool Workspace::apply(Edit edit) {
  if (edit.empty() || !has_document()) return false;
  if (read_only()) {
    say(why_read_only_(session_, id(active_)), true);
    return false;
  }
  page_.set_deleted_last(false);
  const std::string problem = session_.apply(id(active_), std::move(edit));
  if (problem.empty())
    page_.did();
  else
    say(words("done.failed", "why"_is = problem), true);
  return problem.empty();
}

bool Workspace::undo() {
  if (!session_.undo(id(active_))) return false;
  page_.did();
  return true;
}

bool Workspace::redo() {
  if (!session_.redo(id(active_))) return false;
  page_.did();
  return true;
}

Work Workspace::work() const {
  Work now{.deleted = last_trashed_, .acts = page_.acts()};
  if (!has_document()) return now;
  now.article = id(active_);
  now.steps = shown().history().place();
  now.of_steps = shown().history().edits().size();
  return now;
}

void Workspace::drop_gone_tag(int column) {
  if (!article(column).tag().empty() && !selected(column)) article(column).select_tag({});
}

// What goes together.

void Workspace::select_tag(std::string_view tag, bool reveal) {
  article().select_tag(tag);
  if (tag.empty()) return;
  if (page_.phone()) page_.close_sheet();
  if (const Tag* found = selected(); found && reveal) article().reveal(hull(found->fragments), true);
}

std::vector<const Tag*> Workspace::suggestions(int column) const {
  std::vector<const Tag*> out;
  for (const Tag* tag : shown(column).tags())
    if (is_to_judge(shown(column).document(), *tag) && visible(*tag, column)) out.push_back(tag);
  if (article(column).blind() == Blind::done)
    for (const Difference::Pair& pair : shown(column).difference().both)
      std::erase_if(out, [&pair](const Tag* tag) { return tag->id == pair.theirs; });
  return out;
}

bool Workspace::found(int column, Label label) const {
  const Document& doc = shown(column).document();
  return std::any_of(doc.tags.begin(), doc.tags.end(), [&](const auto& entry) {
    return entry.second.label == label && by_analysis(doc, entry.second);
  });
}

std::string Workspace::why_nothing(int column) const {
  if (!has_document(column) || article(column).explained() || article(column).blind() != Blind::off) return {};
  const Document& doc = shown(column).document();
  const std::vector<const Tag*>& tags = shown(column).tags();
  if (std::any_of(tags.begin(), tags.end(), [&](const Tag* tag) { return state_of(doc, *tag) == State::accepted; })) return {};
  const TextNature& nature = shown(column).nature();
  switch (nature.what) {
    case TextIs::link:
    case TextIs::shared_link:
      return words("found.link");
    case TextIs::foreign:
      return words("found.language", "language"_is = nature.language);
    case TextIs::twice:
      return words("found.twice");
    case TextIs::article:
      break;
  }
  return found(column, Label::quote) ? std::string() : words("found.none");
}

void Workspace::judged(std::uint32_t at) {
  const std::vector<const Tag*> left = suggestions(active_);
  if (left.empty()) {
    article().select_tag({});
    return say(words("suggestions.last"), false, words("report.see"), "report");
  }
  if (!page_.goes_on()) return;
  const Tag* next = left.front();  // after the last one come those that were skipped
  for (const Tag* tag : left)
    if (hull(tag->fragments).begin >= at) {
      next = tag;
      break;
    }
  article().gone_to(hull(next->fragments).begin);
  select_tag(next->id, true);
}

void Workspace::ask_about(Document given) {
  given_ = std::move(given);
  page_.open(Dialog::same_text, given_.meta.exercise ? given_.meta.exercise->name : std::string());
}

void Workspace::ask_who() {
  article().ask_who();
  page_.show_details();
}

void Workspace::answered() {
  if (article().stop_asking() && page_.narrow()) page_.close_sheet();
}

void Workspace::close_sheet() {
  article().stop_asking();
  page_.close_sheet();
}

void Workspace::show_tab(Tab tab) {
  article().stop_asking();
  page_.show_tab(tab);
}

}  // namespace hearsay::view
