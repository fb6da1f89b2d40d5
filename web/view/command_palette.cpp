// The command palette: every action by part of its name, and every article and speaker to go to.
//
// What is typed is cut into words; each must occur in the name, in any order. Names in which they begin words
// come first. Up and down choose a line, Enter takes it, a press takes any.
#include <algorithm>

#include "core/annotation/places.h"
#include "web/browser/language.h"
#include "web/view/actions.h"
#include "web/view/dialog.h"
#include "web/view/panels.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

struct Line {
  enum What { action, article, speaker } what;
  std::string id, name, keys;
  bool can;
  int rank;  // lower is better
};

// How well the name fits what was typed: 0 best, -1 not at all.
int rank_of(std::string_view name, std::string_view typed) {
  const Text text = Text::from(name);
  int rank = 0;
  for (std::size_t at = 0; at < typed.size();) {
    const std::size_t end = std::min(typed.find(' ', at), typed.size());
    const std::string_view word = typed.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    int best = -1;
    for (const Span& place : find_places(text, word, WholeWords::no)) {
      const int here = place.begin == 0 ? 0 : name[place.begin - 1] == ' ' ? 1 : 2;
      best = best < 0 ? here : std::min(best, here);
    }
    if (best < 0) return -1;
    rank += best;
  }
  return rank;
}

std::vector<Line> lines_for(const Context& app, const std::string& typed) {
  std::vector<Line> lines;
  int worst = 0;
  const auto add = [&](Line line) {
    line.rank = rank_of(line.name, typed);
    worst = std::max(worst, line.rank);
    if (line.rank >= 0) lines.push_back(std::move(line));
  };
  for (const Action& a : actions())
    if (std::string_view(a.id) != "commands") add({Line::action, a.id, std::string(host::phrase(a.name)), a.keys, a.can(app), 0});
  for (const LibraryEntry* entry : app.entries())
    if (!app.has_document() || entry->id != app.doc().id)
      add({Line::article, entry->id, host::words("commands.article", "title"_is = entry->title), "", true, 0});
  if (app.has_document())
    for (const Person* person : persons_shown(app.doc(), app.report(), app.people()))
      add({Line::speaker, person->id, host::words("commands.speaker", "name"_is = person->name), "", true, 0});
  // What can be done now before what cannot, better names before worse, else in the order of the table.
  std::vector<Line> sorted;
  for (const bool can : {true, false})
    for (int rank = 0; sorted.size() < lines.size() && rank <= worst; ++rank)
      for (Line& line : lines)
        if (line.can == can && line.rank == rank) sorted.push_back(std::move(line));
  return sorted;
}

void take(const Context& app, Commands& queue, const Line& line) {
  queue.put(CloseDialog{});
  if (line.what == Line::action) run(app, queue, line.id);
  if (line.what == Line::article) queue.put(OpenArticle{line.id});
  if (line.what == Line::speaker) queue.put(GoToSpeaker{line.id});
}

}  // namespace

void draw_command_palette(const Context& app, Commands& queue, const Rect&) {
  const ui::Theme& t = ui::theme();
  Box box("commands", 560, 520);
  const Rect& r = box.rect;
  // What was typed counts at once: Enter may have come in the same frame.
  const ui::Id field = ui::id("command-field");
  const std::string& draft = typed_in(app, field);
  if (draft != app.page().draft()) queue.put(TypeDraft{draft});
  const std::vector<Line> lines = lines_for(app, draft);
  const auto usable =
      static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const Line& l) { return l.can; }));
  const int wanted = draft == app.page().draft() ? app.page().line() : 0;
  const int chosen = usable ? (wanted % usable + usable) % usable : 0;
  const auto id_of = [](const Line& line) { return ui::id(line.id, ui::id("command") + line.what); };
  ui::field({.id = field,
             .rect = {r.x + 24, r.y + 60, r.w - 48, 40},
             .name = host::phrase("commands.type"),
             .value = draft,
             .hint = host::phrase("commands.type"),
             .takes_focus = true,
             .list = ui::id("command-list"),
             .line = usable ? id_of(lines[static_cast<std::size_t>(chosen)]) : 0});
  const Line* taken = nullptr;
  const bool closed = box.close_pressed(), entered = app.entered(field);
  {
    Scrolling list("command-list", host::phrase("commands.list"), box, 108);
    int place = 0;
    for (const Line& line : lines) {
      const bool now = place == chosen && line.can;
      const Rect row{list.rect.x + 8, list.y, list.rect.w - 16, 36};
      if (ui::button({.id = id_of(line),
                      .rect = row,
                      .name = line.name,
                      .keys = line.keys,
                      .style = ui::Style::row,
                      .disabled = !line.can,
                      .pressed = now,
                      .quiet = true}) ||
          (now && entered))
        taken = &line;
      const std::string key = line.keys.empty() ? std::string() : ui::written(line.keys);
      const float key_width = key.empty() ? 0 : ui::text_width(ui::small, key) + 16;
      ui::text(ui::body, row.x + 12, row.y + 8, line.can ? t.ink : ui::faded(t.quiet, .7f), line.name,
               row.w - 24 - key_width);
      if (!key.empty()) ui::text(ui::small, row.right() - key_width + 4, row.y + 9, t.quiet, key);
      list.y += 36;
      ++place;
    }
    if (lines.empty())
      list.y += ui::paragraph(ui::id("no-command"), list.x, list.y + 8, list.room, ui::body, t.quiet,
                              host::phrase("commands.none")) +
                8;
  }
  if (closed) return queue.put(CloseDialog{});
  if (taken) take(app, queue, *taken);
}

}  // namespace hearsay::view
