// What the application does when the library says something by itself, and the line over the article that
// stays as long as it is true: read only here, kept nowhere, updated elsewhere.
#include <algorithm>

#include "core/text/grapheme.h"
#include "web/browser/host.h"
#include "web/browser/medium.h"
#include "web/view/actions.h"
#include "web/view/app.h"

namespace hearsay::view {

using ui::Rect;

void App::document_followed(std::string_view report) {
  if (!selected()) look.selected.clear();
  tags_changed();
  if (!report.empty()) say(std::string(report), true);
}

void App::document_trashed(std::string_view title) {
  say("“" + std::string(title) + "” was deleted in another tab. It is in the trash.", true, "Bring it back",
      "restore-article");
}

void App::fetched(std::string_view id, std::unique_ptr<Article> read) {
  backups.fetched(id, std::move(read));
}

void App::library_trouble(std::string_view what) { say(std::string(what), true); }

Work App::work() const {
  Work now{.deleted = library.last_trashed(), .acts = acts_};
  if (!has_document()) return now;
  now.article = doc().id;
  now.steps = library.history().place();
  now.of_steps = library.history().edits().size();
  return now;
}

std::string App::title() const { return shortened(doc().meta.title, longest_row_title); }

SaveState App::save_state() const {
  SaveState save = library.save_state();
  if (!save.trouble && medium::is_silent())
    save = {"The storage does not answer",
            "What you do may not be saved. Save a file of this article before you leave the page.", true};
  else if (!save.trouble && is_typing)
    save.text = "Saving…";
  return save;
}

void App::speak() {
  const SaveState save = save_state();
  const bool there = has_document();
  std::vector<const Tag*> seen;
  if (there && look.selected != spoken_.selected())
    for (const Tag* tag : tags())
      if (visible(*tag) && tag->label != Label::claim) seen.push_back(tag);
  const std::string words = spoken_.next({.doc = there ? &doc() : nullptr,
                                          .history = there ? &library.history() : nullptr,
                                          .tags = &seen,
                                          .selected = look.selected,
                                          .message = notice.text,
                                          .trouble = save.trouble ? save.text : std::string()});
  if (!words.empty()) host::announce(words);
}

float App::draw_standing(const Rect& rect) {
  Standing now = library.standing();
  if (now.text.empty()) now = kept_file.standing();
  if (now.text.empty()) return 0;
  const ui::Theme& t = ui::theme();
  const Action* act = *now.action ? action(now.action) : nullptr;
  const float button = act ? ui::button_width(act->name) + 16 : 0;
  const float room = rect.w - 40 - (act ? button + 16 : 0);
  const float words = ui::wrapped_height(ui::small, now.text, room);
  const float height = std::max(words + 16, act ? 48.f : 0.f);
  const Rect box{rect.x, rect.y, rect.w, height};
  ui::Panel panel({.id = ui::id("standing"), .kind = ui::Kind::region, .rect = box, .name = "About saving"},
                  t.panel);
  if (now.trouble) ui::fill({box.x, box.y, 4, box.h}, t.hedge);
  ui::line(box.x, box.bottom() - 1, box.right(), box.bottom() - 1, t.hairline);
  ui::paragraph(ui::id("standing-text"), box.x + 20, box.y + (height - words) / 2, room, ui::small, t.ink,
                now.text, now.trouble ? ui::Kind::alert : ui::Kind::text);
  if (act && ui::button({.id = ui::id("standing-act"),
                         .rect = {box.right() - button - 12, box.y + (height - 32) / 2, button, 32},
                         .name = act->name,
                         .style = ui::Style::outlined}))
    run(*this, now.action);
  return height;
}

}  // namespace hearsay::view
