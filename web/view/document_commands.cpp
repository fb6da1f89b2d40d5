// Carries out what opens, makes, deletes and saves articles. Tested by
// tests/browser/main_job_test.mjs, library_test.mjs and new_article_test.mjs.
#include <algorithm>
#include <utility>

#include "core/annotation/commands.h"
#include "core/format/hearsay_json.h"
#include "core/text/grapheme.h"
#include "core/text/html.h"
#include "core/text/nature.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/app.h"
#include "web/view/find.h"
#include "web/view/panels.h"
#include "web/view/print.h"
#include "web/view/suggestions.h"

namespace hearsay::view {

namespace {

constexpr std::size_t longest_text = 2'000'000;  // bytes

// A file or clipboard that holds no text: NUL bytes, or many sequences that are not UTF-8.
bool is_binary(std::string_view bytes, const Text& text) {
  return bytes.find('\0') != bytes.npos || text.replaced() > 8 + text.size() / 50;
}

bool ends_with(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  const std::string_view tail = name.substr(name.size() - ending.size());
  return std::equal(tail.begin(), tail.end(), ending.begin(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

std::string file_name(const std::string& title, const char* ending) {
  std::string name;
  for (const char c : title.substr(0, 60))
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
        (c >= 'A' && c <= 'Z'))
      name += c;
    else if (!name.empty() && name.back() != '-')
      name += '-';
  while (!name.empty() && name.back() == '-') name.pop_back();
  return (name.empty() ? "article" : name) + ending;
}

std::string file_name(App& app, const char* ending) {
  return file_name(app.workspace().doc().meta.title, ending);
}

}  // namespace

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
  app.say("“" + title + "” was deleted.", false, "Undo", "restore-article");
  app.workspace().page().set_deleted_last(true);
}

void BringBack::carry_out(App& app) const {
  const std::string id = app.workspace().last_trashed();
  PageState& page = app.workspace().page();
  page.set_deleted_last(false);
  page.did();
  app.workspace().restore(id);
  OpenArticle{id}.carry_out(app);
}

void RestoreArticle::carry_out(App& app) const {
  app.workspace().restore(article);
  if (app.workspace().session().shelf().entries().size() > 1) return;
  // There was no other to read.
  OpenArticle{article}.carry_out(app);
  CloseDialog{}.carry_out(app.workspace());
}

void PurgeArticle::carry_out(App& app) const { app.workspace().purge(article); }
void SearchArticles::carry_out(App& app) const { app.library_search().words = words; }

// New articles.

void TakeText::carry_out(App& app) const {
  const Text read = Text::from(text);
  if (read.bytes().find_first_not_of(" \t\r\n") == std::string_view::npos)
    return app.say(
        "There is no text here, so nothing was changed. Copy an article’s words and paste them.",
        true);
  if (is_binary(text, read))
    return app.say(
        "This isn’t text, so nothing was changed. Open a .txt, .html or .json file, or paste the "
        "article’s words.",
        true);
  if (nature_of(read).what == TextIs::link) return app.say(host::words("paste.link"), true);
  if (text.size() > longest_text)
    return app.say("This text is longer than 2 MB, so nothing was changed. Paste one article at a time.", true);
  PageState& page = app.workspace().page();
  page.set_deleted_last(false);
  page.did();
  app.workspace().create(suggested_document(host::unique_id(), read, from, host::now()));
  app.uncover_article();
  page.forget_new_article();
  app.document_changed(app.workspace().active());
  host::focus_article(app.workspace().active());
  app.backups().warn_of_moving();
}

void TakeHtml::carry_out(App& app) const {
  if (html.empty()) return TakeText{plain, from}.carry_out(app);
  if (html.size() > 8 * longest_text)
    return app.say(
        "This page is too long for Hearsay, so nothing was changed. Copy only the article and paste it.",
        true);
  const std::string text = article_of(read_html(html));
  TakeText{text.find_first_not_of(" \t\r\n") == text.npos ? plain : text, from}.carry_out(app);
}

void TakeFile::carry_out(App& app) const {
  if (ends_with(name, ".html") || ends_with(name, ".htm")) return TakeHtml{bytes, {}, name}.carry_out(app);
  if (!ends_with(name, ".json")) return TakeText{bytes, name}.carry_out(app);
  if (is_backup(bytes)) return app.backups().open(bytes);
  ReadResult read = read_hearsay(bytes);
  if (!read.problem.empty()) return app.say(name + ": " + read.problem, true);
  std::size_t kept = 0;
  for (Document& document : read.documents) {
    // A document of this id that is here already stays as it is: the file's comes as another one.
    if (app.workspace().session().entry(document.id)) {
      document.id = host::unique_id();
      ++kept;
    }
    app.workspace().create(std::move(document));
  }
  app.uncover_article();
  app.document_changed(app.workspace().active());
  app.say(read.documents.size() == 1
              ? "Opened “" + shortened(app.workspace().doc().meta.title, longest_row_title) + "”." + (kept ? " You had it already, so this is a copy." : "")
              : "Opened " + std::to_string(read.documents.size()) + " articles.");
}

// Files.

void ChooseFiles::carry_out(App&) const {
  host::choose_files(".txt,.html,.htm,.json,text/plain,text/html,application/json");
}

void SaveFile::carry_out(App& app) const {
  if (app.has_document())
    host::save_file(file_name(app, ".hearsay.json"), "application/json", write_hearsay(app.workspace().doc()));
}

void KeepFile::carry_out(App& app) const {
  if (app.has_document()) kept_file::choose(file_name(app, ".hearsay.json"));
}

void AllowFile::carry_out(App&) const { kept_file::allow(); }
void ForgetFile::carry_out(App&) const { kept_file::forget(); }

void SaveScorecard::carry_out(App& app) const {
  if (!app.has_document()) return;
  const std::string svg = scorecard(app.workspace(), Scorecard::picture);
  if (png)
    host::save_png(file_name(app, ".scorecard.png"), svg);
  else
    host::save_file(file_name(app, ".scorecard.svg"), "image/svg+xml", svg);
}

void PrintArticle::carry_out(App&) const { host::print(); }
void SaveBackup::carry_out(App& app) const { app.backups().save(); }
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

// Blind mode is kept for each article, as its other choices of view are.

void SetBlind::carry_out(App& app) const {
  Workspace& w = app.workspace();
  if (!w.has_document()) return;
  ArticleState& state = w.article();
  if (to == Blind::off && state.blind() == Blind::done) {
    // What both found is the person's; the guess that says the same goes.
    std::vector<std::string> same;
    for (const Difference::Pair& pair : w.shown().difference().both) same.push_back(pair.theirs);
    w.apply(commands::reject(w.doc(), same));
  }
  state.set_blind(to);
  state.hide_guesses(to == Blind::on);
  state.stop_asking();
  if (!w.selected() || !w.visible(*w.selected())) state.select_tag({});
  host::keep_setting("blind-" + w.doc().id, to == Blind::on ? "on" : to == Blind::done ? "done" : "");
  w.page().close_notice();
  if (to != Blind::off) w.page().choose_tab(Tab::tags);
  if (to == Blind::done) w.page().show_details();
  if (to == Blind::on) w.say("Suggestions are hidden. Tag the article yourself, then choose “Show suggestions”.");
}

}  // namespace hearsay::view
