// Tested by tests/browser/event_test.mjs.
#include "web/view/event_view.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/text/grapheme.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/compare_words.h"
#include "web/view/rows.h"

namespace hearsay::view {

using namespace message::literals;
using events::EventCorrection;
using ui::Rect;
using What = comparing::Correction::What;

namespace {

// The form as it is and as it is to be after this frame.
struct Fields {
  EventForm now;
  bool changed = false;

  void field(ui::Id id, const std::string& name, const Rect& rect, std::string& value) {
    ui::caption(ui::id("caption", id), rect.x, rect.y, name);
    const std::string shown = ui::mirror().is_pressed(id) ? ui::mirror().typed(id) : value;
    if (!ui::field({.id = id, .rect = {rect.x, rect.y + 20, rect.w, 36}, .name = name, .value = shown})) return;
    value = shown;
    changed = true;
  }
};

std::string words_of(const events::EventPlace& place) { return shortened(place.words, 60); }

std::string words_of(const EventCorrection& correction) {
  switch (correction.what) {
    case What::apart: return host::words("event.is-apart", "words"_is = words_of(correction.first), "others"_is = words_of(correction.second));
    case What::together:
      return host::words("event.is-together", "words"_is = words_of(correction.first), "others"_is = words_of(correction.second));
    case What::same_person:
      return host::words("event.is-person", "first"_is = correction.first.speaker, "second"_is = correction.second.speaker);
    case What::other_person:
      return host::words("event.not-person", "first"_is = correction.first.speaker, "second"_is = correction.second.speaker);
  }
  return {};
}

class EventTab {
 public:
  EventTab(const Context& app, Commands& queue, const Rect& rect, float y) : app_(app), queue_(queue), x_(rect.x + 8), y_(y), room_(rect.w - 24) {}

  float draw() {
    form();
    corrections();
    take_away();
    return y_;
  }

 private:
  void say(const char* id, const std::string& words) {
    y_ += ui::paragraph(ui::id(id, seed_), x_, y_, room_, ui::small, ui::theme().quiet, words) + 12;
  }
  void heading(const char* id, const std::string& words) {
    y_ += ui::paragraph(ui::id(id, seed_), x_, y_, room_, ui::strong, ui::theme().ink, words, ui::Kind::heading) + 8;
  }

  void form() {
    const ComparedArticles& compared = app_.compared();
    say("how", host::words("event.form"));
    Fields fields{compared.form()};
    fields.field(event_name_field, host::words("event.name"), {x_, y_, std::min(room_, 520.f), 0}, fields.now.name);
    y_ += 72;
    const bool stacked = room_ < 520;
    for (std::size_t i = 0; i < compared.articles().size(); ++i) {
      const ui::Id id = ui::id(std::to_string(i), seed_);
      const std::string& title = compared.articles()[i].title;
      y_ += ui::paragraph(ui::id("title", id), x_, y_, room_, ui::body, ui::theme().ink, shortened(title, 90)) + 4;
      // Each field says which article it is about.
      const float half = stacked ? (room_ - 12) / 2 : 260;
      ui::mirror().open({.id = ui::id("group", id), .kind = ui::Kind::group, .rect = {x_, y_, 2 * half + 12, 58}, .name = title});
      fields.field(ui::id("outlet", id), host::words("event.outlet"), {x_, y_, half, 0}, fields.now.outlets[i]);
      fields.field(ui::id("date", id), host::words("event.date"), {x_ + half + 12, y_, half, 0}, fields.now.dates[i]);
      ui::mirror().close();
      y_ += 68;
    }
    const std::string save = host::words("event.save");
    const bool named = fields.now.name.find_first_not_of(' ') != std::string::npos;
    if (fields.changed) queue_.put(FillEvent{fields.now});
    if (ui::button({.id = ui::id("save", seed_),
                    .rect = {x_, y_, ui::button_width(save) + 16, 40},
                    .name = save,
                    .style = ui::Style::filled,
                    .disabled = !named}))
      queue_.put(SaveEvent{});
    y_ += 60;
  }

  void corrections() {
    const ComparedArticles& compared = app_.compared();
    const std::vector<EventCorrection>& all = compared.record().corrections;
    if (all.empty()) return;
    heading("corrections", host::words("event.corrections"));
    if (compared.lost_corrections() > 0) say("lost", host::words("event.lost", "count"_is = compared.lost_corrections()));
    for (std::size_t i = 0; i < all.size(); ++i) {
      const ui::Id id = ui::id("correction" + std::to_string(i), seed_);
      const std::string words = words_of(all[i]), undo = host::words("event.undo");
      y_ += ui::paragraph(id, x_, y_, room_, ui::body, ui::theme().ink, words) + 2;
      if (ui::button({.id = ui::id("undo", id),
                      .rect = {x_ - 8, y_, ui::button_width(undo), 32},
                      .name = undo + ": " + words,
                      .label = undo,
                      .sign = undo}))
        queue_.put(UndoCorrection{i});
      y_ += 42;
    }
    y_ += 8;
  }

  void take_away() {
    heading("take", host::words("event.take-away"));
    const auto button = [&](const char* id, const std::string& name, TakeAway::What what) {
      if (ui::button({.id = ui::id(id, seed_), .rect = {x_, y_, std::min(room_, 320.f), 40}, .name = name, .style = ui::Style::outlined}))
        queue_.put(TakeAway{what});
      y_ += 48;
    };
    button("page", host::words("event.web-page"), TakeAway::What::page);
    button("statements", host::words("event.statements-csv"), TakeAway::What::statements);
    button("speakers", host::words("event.speakers-csv"), TakeAway::What::speakers);
    say("print", host::words("event.print"));
  }

  static constexpr ui::Id seed_ = ui::id("event");
  const Context& app_;
  Commands& queue_;
  float x_, y_, room_;
};

}  // namespace

void draw_event(const Context& app, Commands& queue, const Rect& rect) {
  ui::Panel panel({.id = ui::id("event-panel"), .kind = ui::Kind::group, .rect = rect, .flags = ui::scrolls, .name = host::words("event.tab")},
                  ui::theme().paper);
  const float end = EventTab(app, queue, rect, rect.y + 8 - panel.scroll()).draw();
  panel.content_height(end + panel.scroll() - rect.y + 8);
}

float draw_events(const Context& app, Commands& queue, const Rect& rect, float y, ui::Id seed) {
  const std::vector<const LibraryEntry*> all = app.session().shelf().events();
  if (all.empty()) return y;
  const ui::Theme& t = ui::theme();
  y += list_heading(ui::id("heading", seed), rect, y, host::words("event.events"));
  for (const LibraryEntry* entry : all) {
    const ui::Id id = ui::id(entry->id, seed);
    const Rect row{rect.x + 8, y, rect.w - 16, 48};
    const std::string facts = host::words("event.detail", "count"_is = events::read_event(entry->event).record.articles.size());
    if (ui::button({.id = id,
                    .rect = {row.x, row.y, row.w - 40, row.h},
                    .name = entry->title,
                    .hint = entry->title + " · " + facts,
                    .style = ui::Style::row,
                    .pressed = app.compared().event() == entry->id}))
      queue.put(OpenEvent{entry->id});
    ui::text(ui::body, row.x + 8, row.y + 5, t.ink, entry->title, row.w - 60);
    ui::text(ui::small, row.x + 8, row.y + 26, t.quiet, facts + " · " + host::short_time(entry->changed), row.w - 60);
    if (ui::button({.id = ui::id("delete", id),
                    .rect = {row.right() - 36, row.y + 6, 32, 36},
                    .name = host::words("event.delete", "name"_is = entry->title),
                    .label = "×",
                    .deliberate = true}))
      queue.put(DeleteEvent{entry->id});
    y += 52;
  }
  return y + 12;
}

}  // namespace hearsay::view
