// Tested by tests/browser/edit_text_test.mjs.
#include "web/view/lost.h"

#include "core/annotation/anchor.h"
#include "core/annotation/commands.h"
#include "web/browser/host.h"
#include "web/view/inspector.h"

namespace hearsay::view {

using ui::Rect;

void App::open_text() {
  dialog = Dialog::edit_text;
  menu_open = false;
  sheet = Sheet::none;
  // What was typed the last time, as long as the text is still the one that it corrects.
  draft = kept_text_of_ == doc().text.bytes() ? kept_text_ : std::string(doc().text.bytes());
}

void App::change_text(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == text.npos)
    return say("An article without words cannot be kept, so nothing was changed.", true);
  const Reanchored made = hearsay::change_text(doc(), text);
  const std::size_t lost = doc().meta.lost.size();
  const bool same = made.edit.empty();
  if (!same && !act(made.edit)) return;
  close_dialog();
  kept_text_.clear();
  kept_text_of_.clear();
  if (same) return;
  const std::size_t more = doc().meta.lost.size() - lost;
  if (more) tab = Tab::tags;
  say(more == 0   ? "The text is corrected. Every tag kept its place."
      : more == 1 ? "The text is corrected. One tag lost its place; it is listed under Tags."
                  : "The text is corrected. " + std::to_string(more) +
                        " tags lost their place; they are listed under Tags.",
      false, "Undo", "undo");
}

float draw_lost(App& app, const Rect& rect, float y) {
  const std::vector<LostTag>& list = app.doc().meta.lost;
  if (list.empty()) return 0;
  const ui::Theme& t = ui::theme();
  const float from = y, x = rect.x + 16, room = rect.w - 32;
  y +=
      ui::paragraph(ui::id("lost"), x, y, room, ui::heading, t.hedge, "Lost their place", ui::Kind::heading) +
      2;
  y += ui::paragraph(ui::id("lost-how"), x, y, room, ui::small, t.quiet,
                     "Their words are gone from the text. Select where one belongs and press it here.") +
       4;
  std::size_t to_place = list.size(), to_forget = list.size();
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string words = title_of(list[i].tag) + ": " + commands::name_from(list[i].words);
    const Rect row{rect.x + 8, y, rect.w - 16, 34};
    if (ui::button({.id = ui::id(list[i].tag.id, ui::id("lost")),
                    .rect = {row.x, row.y, row.w - 40, row.h},
                    .name = words,
                    .hint = "Put it on the selected words",
                    .style = ui::Style::row,
                    .disabled = app.read_only()}))
      to_place = i;
    ui::text(ui::body, row.x + 10, y + 7, t.ink, words, row.w - 60);
    if (ui::button({.id = ui::id(list[i].tag.id, ui::id("forget")),
                    .rect = {row.right() - 36, y, 34, 34},
                    .name = "Let go of " + words,
                    .label = "×",
                    .hint = "Let go of this tag",
                    .disabled = app.read_only(),
                    .destroys = true}))
      to_forget = i;
    y += 34;
  }
  if (to_place < list.size()) {
    if (app.selection().empty()) {
      app.say("Select the words in the article where it belongs, then press it again.");
    } else {
      const Edit edit = commands::place_lost(app.doc(), to_place, {app.selection()});
      const std::string id = commands::first_tag(edit);
      host::clear_selection();
      if (app.act(edit)) app.select(id, true);
    }
  } else if (to_forget < list.size()) {
    app.act(commands::forget_lost(app.doc(), to_forget));
  }
  return y + 12 - from;
}

}  // namespace hearsay::view
