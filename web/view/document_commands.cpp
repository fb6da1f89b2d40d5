// Carries out what opens and deletes articles, and what needs the text’s borders or the browser. Tested by
// tests/browser/main_job_test.mjs, library_test.mjs and new_article_test.mjs.
#include <optional>
#include <utility>

#include "core/annotation/commands.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/app.h"
#include "web/view/find.h"
#include "web/view/panels.h"

namespace hearsay::view {

using namespace message::literals;

// Opening and deleting.

void OpenArticle::carry_out(App& app) const {
  Workspace& w = app.workspace();
  w.page().close_sheet();
  if (article.empty() || (w.has_document() && w.doc().id == article)) return;
  w.page().did();
  w.open(article);
}

void ShowBeside::carry_out(App& app) const {
  Workspace& w = app.workspace();
  if (!w.has_document() || !w.session().entry(article)) return;
  w.open_beside(article);
}

void CloseBeside::carry_out(App& app) const {
  app.workspace().close_beside();
  app.active_changed();
}

void Activate::carry_out(App& app) const {
  if (column == app.workspace().active()) return;
  app.workspace().activate(column);
  app.active_changed();
}

void DeleteArticle::carry_out(App& app) const {
  Workspace& w = app.workspace();
  const LibraryEntry* entry = w.session().entry(article);
  if (!entry) return;
  const std::string title = entry->title;
  w.page().did();
  w.trash(article);
  if (w.columns() > 1 && !w.has_document(1)) CloseBeside{}.carry_out(app);
  if (!w.has_document()) app.open_newest();
  app.say(host::words("done.deleted", "title"_is = title), false, host::words("action.undo"), "restore-article");
  app.workspace().page().set_deleted_last(true);
}

void BringBack::carry_out(App& app) const {
  const std::string id = app.workspace().last_trashed();
  PageState& page = app.workspace().page();
  page.set_deleted_last(false);
  page.did();
  app.workspace().restore(id);
  if (const LibraryEntry* entry = app.workspace().session().entry(id); entry && is_event(*entry)) return;
  OpenArticle{id}.carry_out(app);
}

void RestoreArticle::carry_out(App& app) const {
  app.workspace().restore(article);
  const session::Session& session = app.workspace().session();
  const LibraryEntry* entry = session.entry(article);
  if (session.shelf().entries().size() > 1 || (entry && is_event(*entry))) return;
  // There was no other to read.
  OpenArticle{article}.carry_out(app);
  CloseDialog{}.carry_out(app.workspace());
}

void PurgeArticle::carry_out(App& app) const { app.workspace().purge(article); }
void SearchArticles::carry_out(App& app) const {
  app.library_search().words = words;
  app.workspace().page().choose_found(words.empty() ? std::nullopt : std::optional<int>(0));
}

void TakeOver::carry_out(App& app) const { app.workspace().take_over(); }
void RetrySaving::carry_out(App& app) const { app.workspace().session().retry(); }

// What needs the text's borders or the browser.

void MoveBorder::carry_out(App& app) const {
  const Tag* tag = app.workspace().selected();
  if (!tag) return;
  Fragments moved = tag->fragments;
  std::uint32_t& border = side == Side::end ? moved.back().end : moved.front().begin;
  const Borders& borders = app.view().borders();
  border = words > 0 ? borders.next(border, side) : borders.previous(border, side);
  if (moved.front().begin < moved.front().end && moved.back().begin < moved.back().end)
    SetBorders{tag->id, moved}.carry_out(app.workspace());
}

void SelectSentence::carry_out(App& app) const {
  if (!app.has_document()) return;
  ArticleState& state = app.workspace().article();
  const Borders& borders = app.view().borders();
  Span span = borders.sentence(state.at());
  // Already selected to a sentence's end: the next one too.
  if (state.words().begin == span.begin && state.words().end >= span.end)
    span.end = borders.sentence(borders.next_sentence(state.words().end - 1)).end;
  if (!span.empty()) state.want_words(span, false);
}

void MoveBySentence::carry_out(App& app) const {
  if (!app.has_document()) return;
  ArticleState& state = app.workspace().article();
  const Span words = state.words();
  const std::uint32_t at = words.empty() ? static_cast<std::uint32_t>(std::max<std::int64_t>(state.caret(), 0))
                           : step > 0    ? words.end - 1
                                         : words.begin;
  const Borders& borders = app.view().borders();
  const std::uint32_t to = step > 0 ? borders.next_sentence(at) : borders.previous_sentence(at);
  state.want_words({to, to}, false);
  state.want_focus();
}

void OpenSearch::carry_out(App& app) const {
  if (!app.has_document()) return;
  Workspace& w = app.workspace();
  ArticleState& state = w.article();
  if (state.search().open) {
    state.close_places();
    return app.focus(search_field);
  }
  const Span words = state.words();
  state.open_search(!words.empty() && words.length() < 100 ? std::string(w.doc().text.bytes(words))
                                                           : state.search().words);
  find_hits(w);
  go_to_hit_from(state, state.at());
}

void SetBlind::carry_out(App& app) const {
  Workspace& w = app.workspace();
  if (!w.has_document()) return;
  app.set_blind(to);
  w.article().stop_asking();
  if (!w.selected() || !w.visible(*w.selected())) w.article().select_tag({});
  w.page().close_notice();
  if (to != Blind::off) w.page().choose_tab(Tab::tags);
  if (to == Blind::done) w.page().show_details();
  if (to == Blind::on) w.say(host::words("done.blind"));
}

}  // namespace hearsay::view
