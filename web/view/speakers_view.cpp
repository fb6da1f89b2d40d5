// The list of speakers. Each is a card that opens: its name, what it said and where it is mentioned, merging
// and splitting. While a quote is asked for its speaker the same list is the answers, most likely first.
#include <algorithm>
#include <cmath>

#include "core/annotation/commands.h"
#include "web/browser/language.h"
#include "web/view/panels.h"
#include "web/view/rows.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

float card(const Context& app, Commands& queue, const Person* person, const Rect& rect, float y) {
  const Document& doc = app.doc();
  const std::string who = person ? person->id : std::string();
  const float x = rect.x + 42, w = rect.w - 58;
  if (person) {
    const ui::Id field = ui::id("rename-" + who);
    if (ui::field({.id = field,
                   .rect = {x, y, w, 34},
                   .name = host::phrase("speaker.name"),
                   .value = person->name,
                   .disabled = app.read_only(),
                   .when_done = true}))
      queue.put(RenameSpeaker{who, ui::mirror().typed(field)});
    y += 42;
    std::vector<std::string> options{host::words("speaker.merge-with")};
    std::vector<std::string> ids;
    for (const Person* other : persons_shown(doc, app.report(), app.people()))
      if (other->id != who) {
        options.push_back(other->name);
        ids.push_back(other->id);
      }
    if (!ids.empty() && !app.read_only()) {
      int chosen = 0;
      if (ui::select(ui::id("merge-" + who), {x, y, w, 34}, host::phrase("speaker.merge"), options, chosen) &&
          chosen > 0)
        queue.put(MergeSpeakers{ids[static_cast<std::size_t>(chosen - 1)], who});
      y += 42;
    }
    if (ui::button({.id = ui::id("named-" + who),
                    .rect = {x, y, w, 34},
                    .name = host::phrase("speaker.named"),
                    .label = person->named ? host::phrase("speaker.named") : host::phrase("speaker.not-named"),
                    .style = ui::Style::outlined,
                    .disabled = app.read_only(),
                    .toggle = true,
                    .pressed = person->named}))
      queue.put(SetNamed{who, !person->named});
    y += 42;
  }
  for (const Tag* tag : app.tags())
    if (tag->label == Label::quote && tag->person == who && app.visible(*tag))
      y += tag_row(app, queue, *tag, x - 18, y, w + 18, ui::id("said"));
  if (!person) return y + 8;
  if (!commands::has_words(doc, who)) {
    y += ui::paragraph(ui::id("idle-" + who), x, y, w, ui::small, ui::theme().quiet, host::phrase("speaker.idle")) + 8;
    if (ui::button({.id = ui::id("delete-" + who),
                    .rect = {x, y, w, 34},
                    .name = host::phrase("speaker.delete"),
                    .style = ui::Style::outlined,
                    .disabled = app.read_only(),
                    .deliberate = true}))
      queue.put(DeleteSpeaker{who});
    y += 42;
  }
  for (const Tag* tag : app.tags()) {
    if (tag->label != Label::speaker || tag->person != who || !app.visible(*tag)) continue;
    const std::string_view split_off = host::phrase("speaker.split");
    const float split = ui::text_width(ui::small, split_off) + 20;
    tag_row(app, queue, *tag, x - 18, y, w + 10 - split, ui::id("mentioned"));
    if (ui::button({.id = ui::id("split-" + tag->id),
                    .rect = {x + w - split, y + 3, split, 28},
                    .name = host::words("speaker.split-off", "words"_is = excerpt(doc, *tag, 40)),
                    .label = " ",
                    .sign = split_off,
                    .hint = host::phrase("speaker.split-hint"),
                    .style = ui::Style::outlined,
                    .disabled = app.read_only()}))
      queue.put(SplitSpeaker{tag->id});
    ui::text(ui::small, x + w - split + 10, y + 8, ui::theme().ink, split_off);
    y += 34;
  }
  return y + 8;
}

// "New speaker": from the words that are selected, or typed.
float new_speaker(const Context& app, Commands& queue, const Rect& rect, float y) {
  const float x = rect.x + 16, w = rect.w - 32;
  if (!app.selection().empty()) {
    const Tag words{.fragments = {app.selection()}};
    const std::string name = excerpt(app.doc(), words, 60);
    if (ui::button({.id = ui::id("new-speaker"),
                    .rect = {x, y, w, 36},
                    .name = host::words("speaker.new", "name"_is = name),
                    .style = ui::Style::outlined}))
      queue.put(NewSpeaker{});
    y += 44;
  }
  const ui::Id field = ui::id("new-speaker-name");
  if (ui::field({.id = field,
                 .rect = {x, y, w, 36},
                 .name = host::phrase("speaker.new-name"),
                 .value = app.page().new_name(),
                 .hint = host::phrase("speaker.type")}))
    queue.put(TypeName{ui::mirror().typed(field)});
  // Enter comes with what was typed.
  if (app.entered(field) && !ui::mirror().typed(field).empty()) queue.put(NewSpeaker{ui::mirror().typed(field)});
  return y + 44;
}

}  // namespace

float draw_speakers(const Context& app, Commands& queue, const Rect& rect, float y) {
  const ui::Theme& t = ui::theme();
  const Document& doc = app.doc();
  const Report& report = app.report();
  const bool asking = app.asks_who();
  std::vector<const Person*> order = asking ? likely_speakers(doc, report, app.article().tag(), app.people())
                                            : persons_shown(doc, app.report(), app.people());
  const auto figures = [&report](std::string_view id) {
    const auto found = std::find_if(report.persons.begin(), report.persons.end(),
                                    [id](const PersonReport& who) { return who.person == id; });
    return found == report.persons.end() ? PersonReport{} : *found;
  };
  const bool any = !order.empty();
  if (asking || report.nobody_quotes) order.push_back(nullptr);  // nobody
  const float x = rect.x + 8, w = rect.w - 16;
  int digit = 0;
  for (const Person* person : order) {
    const std::string id = person ? person->id : std::string();
    const PersonReport who = figures(id);
    const std::string name = person ? person->name : host::words("speaker.unnamed");
    const ui::Colour hue = person ? t.hues[person->hue % 8] : t.no_speaker;
    const std::string key =
        asking && person && !app.narrow() && ++digit < 10 ? std::to_string(digit) : std::string();
    const Rect row{x, y, w, 40};
    const bool open = !asking && app.page().is_person_open(id);
    const std::string share = percent(who.share, app.numbers());
    const std::string facts = key.empty() ? host::words("speaker.facts", "count"_is = who.quotes, "share"_is = share) : key;
    if (ui::button({.id = ui::id("who-" + id),
                    .rect = row,
                    .name = asking ? host::words("speaker.said-by", "name"_is = name)
                                   : host::words("speaker.row", "name"_is = name, "count"_is = who.quotes, "share"_is = share),
                    .keys = key,
                    .style = ui::Style::row,
                    .toggle = !asking,
                    .pressed = open})) {
      if (asking)
        queue.put(SetSpeaker{id});
      else
        queue.put(ToggleSpeaker{id});
    }
    speaker_dot(row.x + 10, row.y + 13, hue, !person || !person->named, t.panel, person ? person->hue : 0);
    const ui::Type type = key.empty() ? ui::small : ui::strong;
    const float facts_width = ui::text_width(type, facts);
    ui::text(type, row.right() - facts_width - 10, row.y + 11, key.empty() ? t.quiet : t.accent, facts);
    ui::text(open ? ui::strong : ui::body, row.x + 34, row.y + 4, t.ink, name, row.w - 56 - facts_width);
    // The share of the quoted words as a bar.
    ui::fill({row.x + 34, row.y + 29, (row.w - 54 - facts_width) * static_cast<float>(who.share), 4}, hue, 2);
    y += 42;
    if (open) y = card(app, queue, person, rect, y);
  }
  if (asking && !app.read_only()) y = new_speaker(app, queue, rect, y + 4);
  if (!any && !asking)
    y += ui::paragraph(ui::id("no-speakers"), rect.x + 16, y, rect.w - 32, ui::body, t.quiet,
                       host::phrase("speaker.none")) +
         8;
  return y;
}

}  // namespace hearsay::view
