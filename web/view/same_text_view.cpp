// Asks what a file that holds the article that is open is to be: another person's tags beside one's own, or an article of
// its own. Tested by tests/browser/others_test.mjs.
#include "core/annotation/layers.h"
#include "web/browser/language.h"
#include "web/view/dialog.h"
#include "web/view/panels.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

void draw_same_text(const Context& app, Commands& queue, const Rect&) {
  const Document& given = app.workspace().given();
  const std::string ask = host::words("others.ask", "count"_is = finds_of(given, my_layer).size());
  const float width = std::min(520.f, ui::window().w - 16) - 48;
  const float said = ui::wrapped_height(ui::body, ask, width);
  const std::string add = host::words("others.add"), copy = host::words("others.copy"), who = host::words("others.who");
  const bool stacked = ui::button_width(add) + ui::button_width(copy) + 24 > width;
  Box box("same-text", 520, 64 + said + 12 + 24 + 44 + 20 + (stacked ? 104 : 60));
  const Rect& r = box.rect;
  ui::paragraph(ui::id("same-text-ask"), r.x + 24, r.y + 60, r.w - 48, ui::body, ui::theme().ink, ask);
  float y = r.y + 60 + said + 12;
  ui::caption(ui::id("same-text-who"), r.x + 24, y, who);
  y += 24;
  const ui::Id field = ui::id("same-text-name");
  const std::string& name = typed_in(app, field);
  if (ui::field({.id = field, .rect = {r.x + 24, y, r.w - 48, 40}, .name = who, .value = name, .takes_focus = true}))
    queue.put(TypeDraft{name});
  y += 60;
  const bool nameless = name.find_first_not_of(' ') == name.npos;
  const float w = stacked ? r.w - 48 : ui::button_width(add) + 16;
  const bool go = ui::button({.id = ui::id("same-text-add"),
                              .rect = {stacked ? r.x + 24 : r.right() - 24 - w, y, w, 40},
                              .name = add,
                              .style = ui::Style::filled,
                              .disabled = nameless || !app.can_change()}) ||
                  (app.entered(field) && !nameless && app.can_change());
  const float c = stacked ? r.w - 48 : ui::button_width(copy);
  const bool apart = ui::button({.id = ui::id("same-text-copy"),
                                 .rect = {r.x + 24, stacked ? y + 44 : y, c, 40},
                                 .name = copy,
                                 .style = ui::Style::outlined});
  if (box.close_pressed()) return queue.put(CloseDialog{});
  if (apart) return queue.put(OpenGiven{});
  if (go) queue.put(AddTheirs{name});
}

}  // namespace hearsay::view
