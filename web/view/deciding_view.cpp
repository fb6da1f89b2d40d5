// The tab in which people decide together: what each side marked at a place, to be taken or left. Where the side panel covers the
// article, its sentence is shown too. Tested by tests/browser/deciding_test.mjs.
#include <algorithm>
#include <string>

#include "core/annotation/commands.h"
#include "web/browser/language.h"
#include "web/view/panels.h"
#include "web/view/rows.h"

namespace hearsay::view {

using namespace message::literals;
using exercise::Spot;
using exercise::Version;
using ui::Rect;

namespace {

constexpr std::size_t digits = 9;
constexpr ui::Type serif{fonts::Face::serif, 17, 25};

// One side: its number, words, who said it, kind, how many and who; a press takes it. Returns its height.
struct Row {
  const Context& app;
  Commands& queue;
  const Spot& spot;
  float x, room;

  // With the kind and the speaker, where these are asked for.
  std::string about(const Version& one) const {
    const exercise::Task& task = app.classroom().deciding().all().task;
    std::string out;
    const auto add = [&out](const std::string& words) {
      if (!words.empty() && out.find(words) == out.npos) (out += out.empty() ? "" : " · ") += words;
    };
    for (const exercise::Mark& mark : one.marks) {
      if (task.speakers && mark.label == Label::quote) add(mark.speaker);
      if (task.kinds && !mark.kind.empty()) add(host::words(Message{.id = "kind." + mark.kind}));
    }
    return out;
  }
  std::string names(const std::vector<std::size_t>& people) const {
    const Deciding& deciding = app.classroom().deciding();
    if (deciding.of_class() && app.classroom().names() == exercise::Names::hidden) return {};
    std::string out;
    for (const std::size_t one : people) (out += out.empty() ? "" : ", ") += deciding.all().people[one];
    return shortened(out, 160);
  }
  float draw(std::size_t number, const std::string& words, const std::string& about, const std::vector<std::size_t>& people,
             bool chosen, std::size_t version, float y) const {
    const ui::Theme& t = ui::theme();
    const std::size_t all = app.classroom().deciding().all().people.size();
    const std::string count = host::words("decide.count", "count"_is = people.size(), "all"_is = all), who = names(people);
    const float left = x + 40, wide = room - 52;
    const float words_height = ui::wrapped_height(serif, words, wide),
                about_height = about.empty() ? 0 : ui::wrapped_height(ui::small, about, wide),
                who_height = who.empty() ? 0 : ui::wrapped_height(ui::small, who, wide);
    const Rect rect{x, y, room, 20 + words_height + about_height + 30 + who_height};
    const ui::Id id = ui::id("version" + std::to_string(number), ui::id("deciding"));
    std::string said = words;
    for (const std::string& more : {about, who})
      if (!more.empty()) (said += ", ") += more;
    const std::string name =
        host::words("decide.version", "number"_is = number, "words"_is = said, "count"_is = people.size(), "all"_is = all);
    const std::string key = number <= digits ? std::to_string(number) : std::string();
    if (ui::button({.id = id,
                    .rect = rect,
                    .name = name,
                    .label = " ",
                    .sign = name,
                    .keys = key,
                    .style = ui::Style::outlined,
                    .disabled = app.read_only(),
                    .toggle = true,
                    .pressed = chosen}))
      queue.put(TakeVersion{version});
    float at = y + 10;
    if (number <= digits) ui::text(ui::strong, x + 16, at + 2, chosen ? t.accent : t.quiet, std::to_string(number), 20);
    ui::wrapped(serif, left, at, t.ink, words, wide);
    at += words_height;
    if (!about.empty()) ui::wrapped(ui::small, left, at, t.ink, about, wide);
    at += about_height + 6;
    const float share = static_cast<float>(people.size()) / static_cast<float>(std::max<std::size_t>(1, all));
    const float bar = std::min(120.f, wide / 2);
    share_bar({left, at + 6, bar, 8}, share, t.accent);
    ui::text(ui::small, left + bar + 10, at, t.ink, count, wide - bar - 10);
    at += 24;
    if (!who.empty()) ui::wrapped(ui::small, left, at, t.quiet, who, wide);
    return rect.h + 8;
  }
};

std::string words_of(const Text& text, const std::vector<exercise::Mark>& marks) {
  std::string out;
  for (const exercise::Mark& one : marks) (out += out.empty() ? "" : " | ") += commands::name_from(text.joined(one.fragments));
  return shortened(out, 200);
}

}  // namespace

float draw_deciding(const Context& app, Commands& queue, const Rect& rect, float y) {
  const ui::Theme& t = ui::theme();
  const Deciding& deciding = app.classroom().deciding();
  const exercise::Adjudication& all = deciding.all();
  const float x = rect.x + 16, room = rect.w - 32;
  const auto press = [&](const char* id, const std::string& name, ui::Style style, bool disabled) {
    const float h = 20 + ui::wrapped_height(ui::body, name, room - 24);
    const bool pressed = ui::button({.id = ui::id(id), .rect = {x, y, room, std::max(40.f, h)}, .name = name, .style = style, .disabled = disabled});
    y += std::max(40.f, h) + 8;
    return pressed;
  };
  const auto say = [&](const char* id, const ui::Type& type, ui::Colour colour, const std::string& words) {
    y += ui::paragraph(ui::id(id), x, y, room, type, colour, words) + 10;
  };
  if (all.spots.empty()) {
    say("decide-none", ui::body, t.quiet, host::words("decide.no-spots"));
    if (press("decide-end", host::words("action.decide-end"), ui::Style::outlined, false)) queue.put(EndDeciding{});
    return y;
  }
  const std::vector<exercise::Taken>& taken = app.taken();
  const std::size_t at = deciding.at();
  const Spot& spot = all.spots[at];
  y += list_heading(ui::id("decide-place"), rect, y,
                    host::words("decide.place", "number"_is = at + 1, "all"_is = all.spots.size(), "label"_is = name_of(spot.label)));
  if (app.narrow()) {
    const Span words = deciding.words();
    const Span first = app.view().borders().sentence(words.begin), last = app.view().borders().sentence(words.end - 1);
    say("decide-sentence", serif, t.ink, shortened(commands::name_from(app.doc().text.bytes({first.begin, last.end})), 400));
  }
  const Row row{app, queue, spot, x, room};
  for (std::size_t i = 0; i < spot.versions.size(); ++i)
    y += row.draw(i + 1, words_of(all.text, spot.versions[i].marks), row.about(spot.versions[i]), spot.versions[i].people,
                  taken[at].version == i, i, y);
  y += row.draw(0, host::words("action.decide-nothing"), {}, spot.nothing, deciding.is_without(at, taken), TakeVersion::none, y);
  if (!taken[at].tags.empty() && !taken[at].version) {
    std::string words;
    for (const std::string& id : taken[at].tags)
      (words += words.empty() ? "" : " | ") += commands::told(app.doc(), app.doc().tags.find(id)->second.fragments);
    say("decide-own-taken", ui::strong, t.ink, host::words("decide.own-taken", "words"_is = words));
  }
  if (!app.selection().empty() &&
      press("decide-own", host::words("action.decide-own"), ui::Style::filled, app.read_only()))
    queue.put(TakeOwnWords{});
  say("decide-how", ui::small, t.quiet, host::words("decide.how"));
  std::size_t clear = 0;
  for (std::size_t i = 0; i < all.spots.size(); ++i) clear += !all.spots[i].is_open && !deciding.is_decided(i, taken);
  if (clear > 0 && press("decide-clear", host::words("decide.all-clear", "count"_is = clear), ui::Style::outlined, app.read_only()))
    queue.put(TakeClear{});
  say("decide-saved", ui::small, t.quiet,
      host::words("decide.saved-as", "count"_is = deciding.decided(taken), "all"_is = all.spots.size(), "name"_is = deciding.layer()));
  if (press("decide-end", host::words("action.decide-end"), ui::Style::outlined, false)) queue.put(EndDeciding{});
  return y;
}

}  // namespace hearsay::view
