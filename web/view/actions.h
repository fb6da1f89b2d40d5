// Everything a person can do, once: its name, its keys, when it can be done, and which commands do it. The menu, the
// buttons, the keyboard and the sheet of keys all read this table, so that no action is without a key's name and no key
// without a button.
#pragma once

#include <string_view>
#include <vector>

#include "web/view/context.h"

namespace hearsay::view {

struct Action {
  const char* id;
  const char* name;   // on the button
  const char* keys;   // as aria-keyshortcuts, several separated by a space; "" for none
  const char* group;  // heading in the sheet of keys and the menu: "Article", "Tags", …
  bool (*can)(const Context&);
  void (*run)(const Context&, Commands&);
};

const std::vector<Action>& actions();
// nullptr for an unknown id.
const Action* action(std::string_view id);
// The action for a pressed key, whether it can be done now or not; nullptr for none.
// The first that has this key and can be done.
const Action* action_for_key(const Context& app, std::string_view key, unsigned modifiers);
// Keep and Remove: a double click on one of their buttons is one click, as the next suggestion is selected by then.
bool judges(std::string_view id);
// Runs it when it can be done; whether it could.
bool run(const Context& app, Commands& queue, std::string_view id);

}  // namespace hearsay::view
