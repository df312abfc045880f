-- Neovim without a screen: attaches the language server, opens a document with a misspelt act and a word begun, and writes down what it is told.
-- Given by the environment: NODE, HOME_OF_EVENHAND, DOCUMENT (a path whose text is to be shown), TEXT (its text), TOLD (where to write).
local home = os.getenv('HOME_OF_EVENHAND')
local told = {}

local function finish(code)
  local file = io.open(os.getenv('TOLD'), 'w')
  file:write(vim.fn.json_encode(told))
  file:close()
  vim.cmd(code == 0 and 'qall!' or 'cquit!')
end

local function main()
  vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('DOCUMENT')))
  vim.bo.filetype = 'markdown'
  local lines = vim.fn.readfile(os.getenv('TEXT'))
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
  local config = {
    name = 'evenhand',
    cmd = { os.getenv('NODE'), home .. '/bin/evenhand.mjs', 'lsp' },
    root_dir = home,
    workspace_folders = { { uri = vim.uri_from_fname(home), name = 'evenhand' } },
    init_options = { lang = 'es' },
  }
  -- older than 0.8: the editor has no word for both
  local client = vim.lsp.start and vim.lsp.start(config) or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, client)

  vim.wait(120000, function() return #vim.diagnostic.get(0) > 0 end, 100)
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(told, { kind = 'diagnostic', code = each.code, line = each.lnum, says = each.message })
  end

  local function ask(method, needle, further)
    for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
      local at = line:find(needle, 1, true)
      if at then
        local params = { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = number - 1, character = at - 1 + further } }
        local answers = vim.lsp.buf_request_sync(0, method, params, 60000) or {}
        for _, answer in pairs(answers) do table.insert(told, { kind = method, result = answer.result }) end
        return
      end
    end
  end
  ask('textDocument/hover', 'norm impartial', 6)
  ask('textDocument/completion', 'officer must not ', 17)
  finish(0)
end

local ok, failure = pcall(main)
if not ok then
  told = { { kind = 'failed', says = tostring(failure) } }
  finish(1)
end
