// Frames and commands; what the browser tells is in app_events.cpp, what the session tells in app_session.cpp. Tested
// by tests/browser.
#include "web/view/app.h"

#include <optional>
#include <utility>

#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/browser/medium.h"
#include "web/browser/screen.h"
#include "web/ui/shapes.h"
#include "web/view/event_view.h"
#include "web/view/exercise_view.h"
#include "web/view/find.h"
#include "web/view/library_order.h"
#include "web/view/panels.h"
#include "web/view/proposal_view.h"

namespace hearsay::view {

using namespace message::literals;

namespace {

// The article, the tag and the note, each on a line; a note may have more.
WrittenNote note_from(std::string_view kept) {
  const std::size_t article = kept.find('\n'), tag = article == kept.npos ? kept.npos : kept.find('\n', article + 1);
  if (tag == kept.npos) return {};
  return {std::string(kept.substr(0, article)), std::string(kept.substr(article + 1, tag - article - 1)),
          std::string(kept.substr(tag + 1))};
}
std::string kept_as(const WrittenNote& note) {
  return note.article.empty() ? std::string() : note.article + '\n' + note.tag + '\n' + note.note;
}

// What is longer was pasted and not typed, and would leave no room in a storage of few megabytes.
constexpr std::size_t longest_draft = 200'000;  // bytes

}  // namespace

App::App()
    : session_(host::medium(), *this),
      workspace_(session_, [](const session::Session& session, std::string_view article) {
        return standing(session, article).text;
      }) {
  remember_first_visit();
  reading_.restore();
  splitters_.restore();
  if (host::setting("hint") == "done") workspace_.page().hint_is_done();
  workspace_.page().tour() = Tour::at(host::setting("tour"));
  tour_kept_ = workspace_.page().tour().kept();
  workspace_.page().set_letter_keys(host::setting("letter-keys") != "no");
  workspace_.page().go_on(host::setting("go-on") != "no");
  workspace_.set_language(host::language());
  workspace_.page().order_by(order_named(host::setting("library-order")));
  proposals_.take_refused(host::setting("refused-events"));
  workspace_.page().keep_new_article(draft_kept_ = host::setting("draft"));
  workspace_.note_written(note_kept_ = note_from(host::setting("note")));
}

void App::frame(double) {
  if (example_due_ && view().content_height() > 0) analyse_example();
  workspace_.page().resized(ui::window().w);
  for (int column = 0; column < workspace_.columns(); ++column) sync(column);
  sync_title();
  screen::begin();
  ui::mirror().begin_frame();
  const Layout layout = lay_out(context_);
  tend_notice(layout.article);
  const bool covered = workspace_.page().menu_open() || workspace_.page().dialog() != Dialog::none;
  for (const PanelRow& row : panels()) {
    if (!row.shown(context_)) continue;
    ui::set_covered(covered && row.at != &Layout::window);
    row.draw(context_, queue_, layout.*row.at);
  }
  Span span;
  bool smooth = false;
  if (has_document() && workspace_.article().take_reveal(span, smooth)) {
    ArticleState& state = workspace_.article();
    if (const std::optional<std::uint32_t> fold = view().fold_round(span.begin)) {
      // It is unfolded in the next frame, and then brought into sight.
      state.toggle_fold(*fold);
      state.reveal(span, smooth);
      host::request_frame();
    } else {
      view().reveal(span, smooth);
    }
  }
  context_.tell_entered({});
  speak();
  const std::vector<ui::Rect> covers = ui::take_covers();
  for (int column = 0; column < workspace_.columns(); ++column) view(column).cover(covers);
  ui::mirror().end_frame();
  compared_.seen(workspace_.page().dialog() == Dialog::compare || workspace_.page().dialog() == Dialog::make_exercise ||
                 workspace_.page().tab() == Tab::others);
  if (!is_students(context_) && proposals_.look()) host::request_frame();
  if (compared_.take_naming()) focus(event_name_field);
  reach_compared();  // once the dialog that leads there lets the article be selected in
  if (focus_) host::focus_control(std::exchange(focus_, 0));
  if (!queue_.empty()) host::request_frame();
  screen::end();
  carry_out_all();
  bool whole = !example_due_;
  for (int column = 0; column < workspace_.columns(); ++column) whole = whole && view(column).is_whole();
  if (!whole) host::request_frame();
}

// Commands.

void App::carry_out(Command command) {
  queue_.put(std::move(command));
  carry_out_all();
}

void App::carry_out_all() {
  while (!queue_.empty()) {
    for (const Command& command : queue_.take()) {
      command.carry_out(*this, workspace_);
      settle();
    }
    host::request_frame();
  }
}

void App::settle() {
  for (int column = 0; column < workspace_.columns(); ++column) {
    ArticleState& state = workspace_.article(column);
    // A step that changed the text, or its undo.
    if (workspace_.has_document(column))
      if (const Text& text = workspace_.shown(column).document().text; !view(column).shows(text)) {
        state.forget_words();
        view(column).set_text(text, false);
      }
    const Wish wish = state.take_wish();
    if (wish.forget_words) host::clear_selection(column);
    if (wish.focus) host::focus_article(column);
    if (wish.select)
      host::select_text(column, view(column).place(wish.words.begin), view(column).place(wish.words.end), wish.by_words);
  }
  if (std::string tour = workspace_.page().tour().kept(); tour != tour_kept_)
    host::keep_setting("tour", tour_kept_ = std::move(tour));
  if (const std::string& draft = workspace_.page().new_article_draft(); draft != draft_kept_)
    host::keep_setting("draft", (draft_kept_ = draft).size() > longest_draft ? std::string() : draft);
  if (workspace_.written_note() != note_kept_)
    host::keep_setting("note", kept_as(note_kept_ = workspace_.written_note()));
  if (workspace_.page().hint_done() && !std::exchange(hint_kept_, true)) host::keep_setting("hint", "done");
}

void App::sync(int column) {
  if (column == workspace_.active()) refresh_found(workspace_);
  hold_to_blind(column);
  hold_to_deciding(column);
  const ArticleState& state = workspace_.article(column);
  Synced now{0, state.seen(), state.tag(), state.opened()};
  if (!workspace_.has_document(column)) {
    synced_[static_cast<std::size_t>(column)] = now;
    return;
  }
  const session::OpenArticle& shown = workspace_.shown(column);
  now.revision = shown.revision();
  const Synced before = std::exchange(synced_[static_cast<std::size_t>(column)], now);
  const bool changed = before.revision != now.revision || before.seen != now.seen;
  if (before.revision != now.revision || before.opened != now.opened) view(column).fold(shown.asides(), now.opened);
  if (changed || before.tag != now.tag || before.opened != now.opened)
    view(column).sync(shown.document(), shown.tags(), now.tag, now.seen,
                      changed || before.opened != now.opened);
  else
    view(column).grow(shown.document());
}

// It comes with the words that it is the title of.
void App::sync_title() {
  std::string title = has_document() ? host::words("page.title", "title"_is = context_.title()) : "Hearsay";
  if (title != title_) host::page_title(title_ = std::move(title));
}

void App::tend_notice(const ui::Rect& article) {
  PageState& page = workspace_.page();
  const std::int64_t now = host::now();
  // While the pointer is on a message somebody reads it, or is about to press.
  const bool read = ui::pointer_in(notice_rect(context_, article));
  if ((page.has_new_notice() || read) && page.notice_seen(now)) spoken_.new_message();
  if (page.notice().text.empty()) return;
  if (page.notice().holds(workspace_.work(), now))
    host::request_frame_in(page.notice().said + page.notice().lasts() - now);
  else
    page.close_notice();
}

void App::speak() {
  const SaveState save = context_.save_state();
  const bool there = has_document();
  const std::string& selected = workspace_.article().tag();
  std::vector<const Tag*> seen;
  if (there && selected != spoken_.selected())
    for (const Tag* tag : workspace_.tags())
      if (workspace_.visible(*tag) && tag->label != Label::claim) seen.push_back(tag);
  const std::string words = spoken_.next({.language = host::language(),
                                          .doc = there ? &workspace_.doc() : nullptr,
                                          .history = there ? &workspace_.shown().history() : nullptr,
                                          .tags = &seen,
                                          .selected = selected,
                                          .message = workspace_.page().notice().text,
                                          .trouble = save.trouble ? save.text : std::string(),
                                          .proposal = proposal_words(context_)});
  if (!words.empty()) host::announce(words);
}

}  // namespace hearsay::view
