// Frames and commands; what the browser tells is in app_events.cpp, what the library tells in document_commands.cpp. Tested
// by tests/browser.
#include "web/view/app.h"

#include <utility>

#include "web/browser/host.h"
#include "web/browser/screen.h"
#include "web/view/find.h"
#include "web/view/panels.h"

namespace hearsay::view {

App::App() {
  reading_.restore();
  splitters_.restore();
  if (host::setting("hint") == "done") workspace_.page().hint_is_done();
  const std::string style = host::number_style();
  workspace_.set_numbers({style.substr(0, style.find('\n')), style.substr(style.find('\n') + 1)});
}

void App::frame(double) {
  if (example_due_ && view_.content_height() > 0) analyse_example();
  workspace_.page().resized(ui::window().w);
  sync();
  screen::begin();
  ui::mirror().begin_frame();
  const Layout layout = lay_out(context_);
  const bool covered = workspace_.page().menu_open() || workspace_.page().dialog() != Dialog::none;
  for (const PanelRow& row : panels()) {
    if (!row.shown(context_)) continue;
    ui::set_covered(covered && row.at != &Layout::window);
    row.draw(context_, queue_, layout.*row.at);
  }
  Span span;
  bool smooth = false;
  if (has_document() && workspace_.article().take_reveal(span, smooth)) view_.reveal(span, smooth);
  context_.tell_entered({});
  view_.cover(ui::take_covers());
  ui::mirror().end_frame();
  if (focus_) host::focus_control(std::exchange(focus_, 0));
  if (!queue_.empty()) host::request_frame();
  screen::end();
  carry_out_all();
  if (example_due_ || !view_.is_whole()) host::request_frame();
  library_.pump();
}

// Commands.

void App::carry_out(Command command) {
  queue_.put(std::move(command));
  carry_out_all();
}

void App::carry_out_all() {
  while (!queue_.empty()) {
    for (const Command& command : queue_.take()) {
      std::visit(
          [this](const auto& one) {
            if constexpr (requires { one.carry_out(workspace_); })
              one.carry_out(workspace_);
            else
              one.carry_out(*this);
          },
          command);
      settle();
    }
    host::request_frame();
  }
}

void App::settle() {
  ArticleState& state = workspace_.article();
  // A step that changed the text, or its undo.
  if (has_document() && !view_.shows(workspace_.doc().text)) {
    state.forget_words();
    view_.set_text(workspace_.doc().text, false);
  }
  const Wish wish = state.take_wish();
  if (wish.forget_words) host::clear_selection();
  if (wish.focus) host::focus_article();
  if (wish.select) host::select_text(view_.place(wish.words.begin), view_.place(wish.words.end), wish.by_words);
  if (workspace_.page().hint_done() && !std::exchange(hint_kept_, true)) host::keep_setting("hint", "done");
}

void App::sync() {
  refresh_found(workspace_);
  const std::uint32_t revision = workspace_.facts().revision();
  const bool changed = std::exchange(synced_, revision) != revision;
  // The title comes with the words that it stands for.
  if (changed) host::page_title(has_document() ? workspace_.doc().meta.title + " – Hearsay" : "Hearsay");
  if (!has_document()) return;
  const std::string& tag = workspace_.article().tag();
  if (changed || tag != synced_tag_)
    view_.sync(workspace_.doc(), workspace_.tags(), tag, workspace_.article().hides_guesses(), changed);
  else
    view_.grow(workspace_.doc());
  synced_tag_ = tag;
}

}  // namespace hearsay::view
