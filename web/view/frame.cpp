// One frame: where the panels lie on a wide page, a narrow one and a phone, and what lies over the article.
#include <algorithm>
#include <iterator>
#include <utility>

#include "web/browser/host.h"
#include "web/browser/screen.h"
#include "web/view/actions.h"
#include "web/view/app.h"
#include "web/view/inspector.h"

namespace hearsay::view {

using ui::Rect;

void App::frame(double) {
  if (example_due_ && article.content_height() > 0) analyse_example();
  // While the pointer is on a message somebody reads it, or is about to press.
  if (notice_rect_.contains(pointer_x_, pointer_y_)) notice.said = host::now();
  if (!notice.text.empty() && !notice.holds(work(), host::now())) notice = {};
  notice_rect_ = {};
  screen::begin();
  ui::mirror().begin_frame();
  const Rect all = ui::window();
  const bool bottom_bar = phone();
  const float bar = ui::toolbar_height, foot = foot_height();
  const Rect toolbar{0, bottom_bar ? all.h - bar : 0, all.w, bar};
  const Rect status{0, bottom_bar ? all.h - bar - foot : all.h - foot, all.w, foot};
  const float top = bottom_bar ? 0 : bar, height = all.h - bar - foot;

  if (sync_needed_) {
    if (has_document()) article.sync(doc(), tags(), look, retag_needed_);
    // The title comes with the words that it stands for.
    if (retag_needed_) host::page_title(has_document() ? title() + " – Hearsay" : "Hearsay");
    sync_needed_ = retag_needed_ = false;
  } else if (has_document()) {
    article.grow(doc());
  }
  ui::set_covered(menu_open || dialog != Dialog::none);
  draw_toolbar(*this, toolbar);
  Rect article_area{0, top, all.w, height};
  const auto below_standing = [this](Rect area) {
    const float taken = draw_standing(area);
    return Rect{area.x, area.y + taken, area.w, area.h - taken};
  };
  if (narrow()) {
    article_area = below_standing(article_area);
    draw_article(article_area);
    const float width = phone() ? all.w : std::min(360.f, all.w - 64);
    if (sheet == Sheet::articles) draw_library(*this, {0, top, width, height});
    if (sheet == Sheet::details) draw_side(*this, {all.w - width, top, width, height});
  } else {
    const float left = splitters.left(all.w), right = splitters.right(all.w);
    draw_library(*this, {0, top, left, height});
    article_area = below_standing({left, top, all.w - left - right, height});
    draw_article(article_area);
    draw_side(*this, {all.w - right, top, right, height});
    splitters.draw({0, top, all.w, height});
  }
  if (has_document() && sheet == Sheet::none) {
    draw_search(article_area);
    if (!draw_places(article_area) && !draw_tag_bar(article_area) && notice.text.empty())
      draw_hint(article_area);
  }
  if (dialog == Dialog::none) draw_notice(article_area);
  draw_status(*this, status);
  ui::set_covered(false);
  if (menu_open) draw_menu(*this);
  if (dialog != Dialog::none) draw_dialog(*this);

  if (!reveal_.empty()) {
    const auto tag =
        has_document() ? doc().tags.find(reveal_) : std::map<std::string, Tag, std::less<>>::const_iterator();
    if (has_document() && tag != doc().tags.end()) article.reveal(hull(tag->second.fragments), true);
    reveal_.clear();
  }
  enter_ = 0;
  speak();
  article.cover(ui::take_covers());
  ui::mirror().end_frame();
  if (focus_wanted) host::focus_control(std::exchange(focus_wanted, 0));
  screen::end();
  if (sync_needed_ || example_due_ || !article.is_whole()) host::request_frame();
  library.pump();
}

// What the article shows scrolls by itself; the palette stays in the window.
bool App::scrolled(std::uint32_t control, float top) {
  return control != ui::id("main") || !has_document() || article.scrolled(top) || !look.selection.empty();
}

void App::draw_article(const Rect& rect) {
  ui::Panel panel(
      {.id = ui::id("main"), .kind = ui::Kind::main, .rect = rect, .flags = ui::scrolls, .name = "Article"},
      0);
  if (!has_document()) {
    const float room = std::min(420.f, rect.w - 48), x = rect.x + (rect.w - room) / 2;
    float y = rect.y + rect.h / 3;
    y += ui::paragraph(ui::id("empty"), x, y, room, ui::display, ui::theme().ink,
                       "Who said it? How sure are they?", ui::Kind::heading) +
         8;
    y += ui::paragraph(ui::id("empty-how"), x, y, room, ui::body, ui::theme().quiet,
                       "Copy a news article and paste it here. Everything stays on this device.") +
         16;
    if (ui::button({.id = ui::id("empty-new"),
                    .rect = {x, y, 160, 40},
                    .name = "New article",
                    .style = ui::Style::filled}))
      run(*this, "new");
    panel.content_height(rect.h);
    return;
  }
  screen::opening(rect.x, rect.y, rect.w, rect.h);
  look.hits = search.open ? &search.hits : places.open ? &places.all : nullptr;
  look.hit = search.open ? search.at : SIZE_MAX;
  article.place(look, title(), panel);
  put_handles(panel);
  article.draw(look);
  draw_palette(panel);
  panel.content_height(article.content_height() + 40);
}

// The palette goes below what is selected, or above where there is no room; in two rows where it is narrow.
void App::draw_palette(const ui::Panel& panel) {
  palette_rect_ = {};
  if (look.selection.empty() || pressing_ || drag_.handle || places.open || read_only()) return;
  Rect at = article.last_rect_of(look.selection);
  if (at.h == 0) return;
  struct Choice {
    const char* id;
    std::string name;
  };
  std::vector<Choice> choices{{"tag-speaker", "Speaker"}, {"tag-quote", "Quote"}, {"tag-hedge", "Hedge"}};
  if (const Tag* tag = selected()) {
    if (tag->label == Label::quote) choices.push_back({"tag-cue", "Reports it"});
    if (tag->label == Label::hedge) choices.push_back({"tag-claim", "Is unsure"});
    choices.push_back({"add-words", "Add to tag"});
    choices.push_back({"borders", "Set borders"});
  }
  if (look.selection.length() <= 200)
    if (const std::size_t same = same_words(look.selection).size(); same > 1)
      choices.push_back({"places", "All " + std::to_string(same) + " places"});
  const Rect& region = panel.rect();
  const float room = region.w - 16;
  float width = 0, row = 8;
  int rows = 1;
  for (const Choice& c : choices) {
    const float w = ui::button_width(c.name, action(c.id)->keys);
    if (row + w > room) {
      row = 8;
      ++rows;
    }
    row += w;
    width = std::max(width, row);
  }
  Rect box{at.right() - width / 2, at.bottom() + (own_handles_ ? 30.f : 10.f), width,
           8 + 36 * static_cast<float>(rows)};
  if (box.bottom() > region.bottom() - 8) box.y = article.rect_of(look.selection).y - 10 - box.h;
  box.x = std::clamp(box.x, region.x + 8, region.right() - width - 8);
  box.y = std::clamp(box.y, region.y + 8, region.bottom() - box.h - 8);
  palette_rect_ = box;
  ui::Panel palette(
      {.id = ui::id("palette"), .kind = ui::Kind::toolbar, .rect = box, .name = "Tag these words"},
      ui::theme().paper, 8, true);
  float x = box.x + 4, y = box.y + 4;
  const char* pressed = nullptr;
  for (const Choice& c : choices) {
    const Action* act = action(c.id);
    const float w = ui::button_width(c.name, act->keys);
    if (x + w > box.right() - 3) {
      x = box.x + 4;
      y += 36;
    }
    if (ui::button({.id = ui::id(c.id),
                    .rect = {x, y, w, 36},
                    .name = c.name,
                    .keys = act->keys,
                    .hint = act->name,
                    .show_key = true}))
      pressed = c.id;
    x += w;
  }
  if (pressed) run(*this, pressed);
}

void App::draw_hint(const Rect& rect) {
  if (hint_done_ || read_only() || blind != Blind::off) return;
  bool guesses = false;
  for (const auto& [id, tag] : doc().tags) guesses = guesses || tag.state == State::suggested;
  if (!guesses || !look.selection.empty()) return;
  const std::string_view words = rect.w < 360 ? "Tap a guess to judge it."
                                 : rect.w < 560
                                     ? "These are guesses. Tap one to judge it."
                                     : "These are guesses. Press N to step through them, Enter to keep one.";
  const float width = std::min(ui::text_width(ui::body, words) + 72, rect.w - 16);
  const Rect box{rect.x + (rect.w - width) / 2, rect.bottom() - 56, width, 40};
  ui::Panel panel({.id = ui::id("hint"), .kind = ui::Kind::region, .rect = box, .name = "Hint"},
                  ui::theme().panel, 8, true);
  ui::text(ui::body, box.x + 16, box.y + 10, ui::theme().ink, words, box.w - 64);
  ui::mirror().put({ui::id("hint-text"), ui::Kind::text, box, 0, words, {}, {}, {}});
  if (ui::button({.id = ui::id("hint-close"),
                  .rect = {box.right() - 40, box.y + 4, 32, 32},
                  .name = "Hide this hint",
                  .label = "×"})) {
    hint_done_ = true;
    host::keep_setting("hint", "done");
    host::request_frame();
  }
}

// Where the inspector is away in a sheet, the selected tag's first buttons are at the foot of the article.
bool App::draw_tag_bar(const Rect& rect) {
  const Tag* tag = selected();
  if (!narrow() || !tag || read_only()) return false;
  const ui::Theme& t = ui::theme();
  const float room = std::min(520.f, rect.w - 16);
  const Rect box{rect.x + (rect.w - room) / 2, rect.bottom() - 108, room, 100};
  ui::Panel panel({.id = ui::id("tag-bar"), .kind = ui::Kind::region, .rect = box, .name = "Selected tag"},
                  t.panel, 8, true);
  ui::fill({box.x + 16, box.y + 15, 10, 14}, colour_of(doc(), *tag), 2);
  std::string words = title_of(*tag);
  if (const auto person = doc().persons.find(tag->person); person != doc().persons.end())
    words += " · " + person->second.name;
  else if (tag->label == Label::quote)
    words += " · nobody is named";
  ui::text(ui::strong, box.x + 34, box.y + 12, t.ink, words, box.w - 90);
  ui::mirror().put({ui::id("tag-bar-words"),
                    ui::Kind::heading,
                    {box.x + 34, box.y + 12, box.w - 90, 20},
                    0,
                    words,
                    {},
                    {},
                    {}});
  const bool close = ui::button({.id = ui::id("tag-bar-close"),
                                 .rect = {box.right() - 44, box.y + 4, 36, 36},
                                 .name = "Let go of this tag",
                                 .label = "×"});
  // Always all of them, each in its place: a second tap on Keep must not meet Remove.
  constexpr std::pair<const char*, const char*> list[] = {
      {"keep", "Keep"}, {"remove", "Remove"}, {"next", "Next"}, {"who", "Who?"}, {"details", "More"}};
  float x = box.x + 12;
  // Each as wide as its word, and a share of what is left.
  float spare = box.w - 16;
  for (const auto& [id, name] : list) spare -= ui::text_width(ui::body, name) + 8;
  const char* pressed = nullptr;
  for (const auto& [id, name] : list) {
    const float width = ui::text_width(ui::body, name) + spare / static_cast<float>(std::size(list));
    if (ui::button({.id = ui::id(id, ui::id("tag-bar")),
                    .rect = {x, box.y + 46, width, 44},
                    .name = name,
                    .hint = action(id)->name,
                    .style = std::string_view(id) == "keep" ? ui::Style::filled : ui::Style::outlined,
                    .disabled = !action(id)->can(*this),
                    .destroys = std::string_view(id) == "remove"}))
      pressed = id;
    x += width + 8;
  }
  if (pressed) run(*this, pressed);
  if (close) select({}, false);
  return true;
}

void App::draw_notice(const Rect& rect) {
  if (notice.text.empty()) return;
  const float room = std::min(560.f, rect.w - 16);
  const float button = notice.button.empty() ? 0 : ui::button_width(notice.button) + 8;
  const float text_room = room - 64 - button;
  const float height = ui::wrapped_height(ui::body, notice.text, text_room);
  // Fields of an open sheet would show through: then the message is at the top.
  const float y0 = sheet == Sheet::none ? rect.bottom() - height - 40 : rect.y + 6;
  const Rect box{rect.x + (rect.w - room) / 2, y0, room, height + 28};
  const ui::Theme& t = ui::theme();
  ui::Panel panel({.id = ui::id("notice"), .kind = ui::Kind::region, .rect = box, .name = "Message"}, t.panel,
                  8, true);
  notice_rect_ = box;
  host::request_frame_in(notice.said + notice.lasts() - host::now());
  if (notice.problem) ui::fill({box.x, box.y, 4, box.h}, t.hedge, 2);
  ui::paragraph(ui::id("notice-text"), box.x + 16, box.y + 14, text_room, ui::body, t.ink, notice.text,
                notice.problem ? ui::Kind::alert : ui::Kind::text);
  const float y = box.y + (box.h - 32) / 2;
  bool close = ui::button({.id = ui::id("notice-close"),
                           .rect = {box.right() - 40, y, 32, 32},
                           .name = "Close message",
                           .label = "×"});
  if (button > 0 && ui::button({.id = ui::id("notice-button"),
                                .rect = {box.right() - 40 - button, y, button - 8, 32},
                                .name = notice.button,
                                .style = ui::Style::outlined})) {
    const std::string what = notice.action;
    notice = {};
    run(*this, what);
    return;
  }
  if (close) {
    notice = {};
    host::request_frame();
  }
}

}  // namespace hearsay::view
