#include "web/browser/screen.h"

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "backends/imgui_impl_opengl3.h"

#include "imgui.h"
#include "imgui_internal.h"
#include "web/browser/hash.h"

// clang-format off
// ImGui's backend asks for the state of the context before each frame, to put it back behind it. Every question may wait
// for the graphics process; here nobody else uses the context, so that the first answer is as good as any.
EM_JS(void, js_ask_context_once, (), {
  const known = new Map();
  for (const name of ["getParameter", "isEnabled"]) {
    const ask = GLctx[name].bind(GLctx);
    GLctx[name] = what => {
      const key = name + what;
      if (!known.has(key)) known.set(key, ask(what));
      return known.get(key);
    };
  }
})
EM_JS(void, js_put_tile, (int slot, int x, int y, int width, int height, float ratio), {
  Module["host"].tiles.put(slot, x, y, width, height, ratio);
})
EM_JS(void, js_hide_tile, (int slot), { Module["host"].tiles.hide(slot); })
// clang-format on

namespace hearsay::screen {

namespace {

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
bool working = false;
int device_width = 0, device_height = 0;

struct Ground {
  int x, y, width, height;  // device pixels, from the lower left
  unsigned colour;
};
std::vector<Ground> grounds;

// Sheets that are drawn on in this frame; the first `kept` become tiles.
struct Sheet {
  Tile tile;
  unsigned ground;
  ImDrawList* list;  // as long as the page is there
};
std::vector<Sheet> sheets;
std::size_t kept = 0;
unsigned made = 0;
std::uint64_t seen = 0;  // what is on the canvas; 0: nothing that counts

float ratio() { return ImGui::GetIO().DisplayFramebufferScale.x; }

void add(Hash& sum, const ImDrawList& list) {
  const auto bytes = [](const auto* at, int count) {
    return std::string_view(reinterpret_cast<const char*>(at), sizeof *at * static_cast<std::size_t>(count));
  };
  sum.add(bytes(list.VtxBuffer.Data, list.VtxBuffer.Size));
  for (const ImDrawCmd& command : list.CmdBuffer) {
    sum.add(bytes(&command.ClipRect, 1));
    sum.add(command.ElemCount);
  }
}

// Whether the canvas would look as it does. Glyphs that are new change the vertices that show them.
bool nothing_new(const ImDrawData& data) {
  Hash sum;
  for (const ImDrawList* list : data.CmdLists) add(sum, *list);
  sum.add({reinterpret_cast<const char*>(grounds.data()), grounds.size() * sizeof(Ground)});
  const bool same = sum.value == seen && !kept;
  seen = sum.value;
  return same;
}

void clear(int x, int y, int width, int height, unsigned colour) {
  const auto part = [colour](int shift) { return static_cast<float>((colour >> shift) & 0xFF) / 255.f; };
  glEnable(GL_SCISSOR_TEST);
  glScissor(x, y, width, height);
  glClearColor(part(0), part(8), part(16), part(24));
  glClear(GL_COLOR_BUFFER_BIT);
}

// A length in CSS pixels that ImGui's backend takes for just so many of the device.
float length(int pixels) {
  float out = static_cast<float>(pixels) / ratio();
  while (static_cast<int>(out * ratio()) < pixels) out *= 1.0000002f;
  return out;
}

// Drawn where the page is drawn after it, and copied from there.
void draw_tile(Sheet& sheet) {
  const Tile& t = sheet.tile;
  clear(0, 0, t.width, t.height, sheet.ground);
  ImDrawData data;
  data.Valid = true;
  data.DisplayPos = {static_cast<float>(t.x) / ratio(), static_cast<float>(t.y) / ratio()};
  data.DisplaySize = {length(t.width), length(t.height)};
  data.FramebufferScale = {ratio(), ratio()};
  data.Textures = &ImGui::GetPlatformIO().Textures;
  data.AddDrawList(sheet.list);
  ImGui_ImplOpenGL3_RenderDrawData(&data);
  js_put_tile(t.slot, t.x, t.y, t.width, t.height, ratio());
}

// Without a backend the atlas still wants its textures taken and destroyed.
void settle_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates)
      texture->SetStatus(ImTextureStatus_OK);
    else if (texture->Status == ImTextureStatus_WantDestroy)
      texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

// Frames that were laid out without a context have left their textures unmade.
void make_textures_anew() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    if (texture->Status == ImTextureStatus_OK) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_WantCreate);
    }
}

}  // namespace

bool start() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.alpha = true;
  attributes.antialias = false;
  attributes.depth = false;
  attributes.majorVersion = 2;
  context = emscripten_webgl_create_context("#canvas", &attributes);
  if (context <= 0) return working = false;
  emscripten_webgl_make_context_current(context);
  js_ask_context_once();
  restored();
  return working;
}

void lost() {
  if (!working) return;
  // The objects are gone with the context; ImGui makes its textures anew when it is back.
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  working = false;
}

void restored() {
  emscripten_webgl_make_context_current(context);
  ImGui::GetIO().BackendFlags &= ~ImGuiBackendFlags_RendererHasTextures;
  ++made;
  seen = 0;
  working = ImGui_ImplOpenGL3_Init("#version 300 es");
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  if (working) make_textures_anew();
}

bool works() { return working; }

void resize(float width, float height, float pixel_ratio) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  io.DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
  device_width = static_cast<int>(std::lround(width * pixel_ratio));
  device_height = static_cast<int>(std::lround(height * pixel_ratio));
  emscripten_set_canvas_element_size("#canvas", device_width, device_height);
  seen = 0;  // it is empty now
}

void ground(float x, float y, float width, float height, unsigned colour) {
  const auto pixel = [](float at) { return static_cast<int>(std::lround(at * ratio())); };
  grounds.push_back({pixel(x), device_height - pixel(y + height), pixel(x + width) - pixel(x),
                     pixel(y + height) - pixel(y), colour});
}

void begin() {
  grounds.clear();
  kept = 0;
  if (working) ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  // ImGui tells only its current font how dense the screen is; all faces are drawn with.
  for (ImFont* font : ImGui::GetIO().Fonts->Fonts)
    font->CurrentRasterizerDensity = ImGui::GetIO().DisplayFramebufferScale.x;
}

void end() {
  ImGui::Render();
  if (!working) {
    settle_textures();
    return;
  }
  ImDrawData* page = ImGui::GetDrawData();
  if (nothing_new(*page)) return;
  for (std::size_t i = 0; i < kept; ++i) draw_tile(sheets[i]);
  clear(0, 0, device_width, device_height, 0);
  for (const Ground& g : grounds) clear(g.x, g.y, g.width, g.height, g.colour);
  ImGui_ImplOpenGL3_RenderDrawData(page);
}

ImDrawList* sheet(const Tile& tile) {
  if (sheets.size() == kept) sheets.push_back({{}, 0, new ImDrawList(ImGui::GetDrawListSharedData())});
  ImDrawList* list = sheets[kept].list;
  list->_ResetForNewFrame();
  list->PushTexture(ImGui::GetIO().Fonts->TexRef);
  const float x = static_cast<float>(tile.x) / ratio(), y = static_cast<float>(tile.y) / ratio();
  list->PushClipRect(
      {x, y}, {x + static_cast<float>(tile.width) / ratio(), y + static_cast<float>(tile.height) / ratio()});
  return list;
}

std::uint64_t seen_on_sheet() {
  Hash sum;
  add(sum, *sheets[kept].list);
  return sum.value;
}

void keep_sheet(const Tile& tile, unsigned ground) {
  sheets[kept].tile = tile;
  sheets[kept++].ground = ground;
}

void hide_tile(int slot) { js_hide_tile(slot); }
unsigned tiles_made() { return made; }

}  // namespace hearsay::screen
